import type { GivenUp, Outcome } from '@platform/jobs';
import type { CaseDuty } from '../duties/case-duties';
import { OutsideFailure } from './ports';

/** Does the duties of a kind. Whether it was done before is looked up in the log of the case. */
export interface DutyAct {
  /** Does a duty and records it. @throws whatever went wrong */
  act(duty: CaseDuty): Promise<Outcome>;
  /** Records on the case that a duty is not tried any more by itself. */
  giveUp(duty: CaseDuty, why: GivenUp): Promise<void>;
}

export const DONE: Outcome = { kind: 'done' };

/** What an act outside led to: done, or what follows from its failure. @throws every error that is not an OutsideFailure */
export const outcomeOf = async (act: () => Promise<void>): Promise<Outcome> => {
  try {
    await act();
    return DONE;
  } catch (error) {
    if (!(error instanceof OutsideFailure)) throw error;
    return outcomeOfFailure(error);
  }
};

const outcomeOfFailure = ({ kind, code, retryAt }: OutsideFailure): Outcome => {
  if (kind === 'refused' || kind === 'diverged') return { kind: 'failed', code };
  const isToldWhen = kind === 'throttled' || kind === 'unknown';
  return { kind: 'later', code, ...(isToldWhen && retryAt !== undefined && { at: new Date(retryAt).toISOString() }) };
};
