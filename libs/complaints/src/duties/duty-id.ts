import { effectId } from '../complaint/effect-id';
import type { DutyName } from '../automation/duty';

/** The id of a duty: it is also the id of the effect that the duty leads to, and of the job that rings for it. The same one whoever asks. */
export const dutyId = (caseId: string, { kind, about, to }: DutyName): string => idOf(caseId, kind, { about, to });

/** The effect of a duty that was given up. Not that of the duty: when somebody tries again and it succeeds, that is recorded too. */
export const failureOf = (caseId: string, { kind, about, to }: DutyName): string => idOf(caseId, `${kind}-failed`, { about, to });

const idOf = (caseId: string, kind: string, { about, to }: { readonly about: string; readonly to: string | undefined }): string =>
  effectId(caseId, kind, about, ...(to === undefined ? [] : [to]));
