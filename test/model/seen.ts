import { sorted, type Shown, type ShownPromise } from './rules/shown';

/** The fields of `GET /complaints/{id}` that the model speaks of. */
interface Details extends Pick<Shown, 'state' | 'round' | 'revision' | 'handler' | 'plan' | 'resolvedAfterDue'> {
  readonly satisfaction?: object;
  readonly legalHold?: { readonly until: string };
  readonly escalations: readonly object[];
  readonly messages: readonly object[];
  readonly notes: readonly object[];
  readonly reopenings: readonly object[];
  readonly externalRecords: readonly object[];
  readonly deadlines: readonly (ShownPromise & { readonly basis: object; readonly from: string })[];
}

const shownPromise = ({ basis: _basis, from: _from, ...promise }: Details['deadlines'][number]): ShownPromise => promise;

/**
 * What is seen in an answer of the program, in the words of the model.
 *
 * @param details the body of `GET /complaints/{id}`
 * @param current how many of its deadlines should be current ones: these come first
 */
export const seenIn = (details: object, current: number): Shown => {
  const { state, round, revision, handler, plan, resolvedAfterDue, satisfaction, legalHold, deadlines, ...rest } = details as Details;
  return {
    state,
    round,
    revision,
    ...(handler === undefined ? {} : { handler }),
    ...(plan && { plan: { version: plan.version, afterDue: plan.afterDue } }),
    ...(resolvedAfterDue === undefined ? {} : { resolvedAfterDue }),
    satisfied: satisfaction !== undefined,
    ...(legalHold && { holdUntil: legalHold.until }),
    escalations: rest.escalations.length,
    messages: rest.messages.length,
    notes: rest.notes.length,
    reopenings: rest.reopenings.length,
    linked: rest.externalRecords.length,
    deadlines: [deadlines.slice(0, current), deadlines.slice(current)].map((promises) => sorted(promises.map(shownPromise))),
  };
};
