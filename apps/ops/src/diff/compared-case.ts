import { projectedEvent } from '@platform/read-store';
import { answerFields, caseAfter, CaseHistory, untilMoment, type CaseEvent, type DeadlineRow } from '@redress/complaints';
import type { OpenStreams } from '../log/with-streams';
import { foundHistory } from '../replay/found-history';
import type { Shape } from '../replay/personal-data';
import { fieldChanges, type FieldChange } from './field-changes';

/** Two revisions of a case, and how what differs between them may be shown. */
export interface Comparison {
  readonly id: string;
  readonly revisions: readonly [number, number];
  readonly shape: Shape;
}

/** A field that differs, as it may be shown: a value that is there and may not be shown is null. */
export type ShownChange = FieldChange;

/**
 * What changed in a case between two revisions, each seen from when it was recorded.
 *
 * @throws Error in one line when there is no such case or revision
 */
export const comparedCase = async (
  streams: OpenStreams['streams'],
  { id, revisions: [from, to], shape }: Comparison,
): Promise<readonly ShownChange[]> => {
  const { events } = await foundHistory(new CaseHistory(streams), id);
  const happened = events.map(projectedEvent);
  const changes = fieldChanges(fieldsAt(happened, from), fieldsAt(happened, to));
  const shown = (await shape(streams.streamOf(id), changes)) as readonly FieldChange[];
  return changes.map((change, index) => shownChange(change, shown[index] ?? { field: change.field })).filter(isDifferent);
};

const fieldsAt = (events: readonly CaseEvent[], revision: number): object => {
  const { events: until, at } = untilMoment(events, { revision });
  const document = caseAfter(until);
  if (!document) throw new Error(`the case has no revision ${String(revision)} that can be read`);
  const { deadlines, registration: _registration, outstanding: _outstanding, ...fields } = answerFields(document, surroundings(at));
  return { ...fields, deadlines: Object.fromEntries(deadlines.map((row) => [nameOf(row), row])) };
};

/** What stands around a case and does not follow from its events is not compared. */
const surroundings = (now: string) => ({ now, configured: [], outstanding: [] });

/** The current promises come first in a case, so their places change: their names do not. */
const nameOf = ({ deadline, round, promise }: DeadlineRow): string => `${deadline} ${String(round)}-${String(promise)}`;

const shownChange = (change: FieldChange, shown: FieldChange): ShownChange => ({
  field: change.field,
  ...('before' in change ? { before: shown.before ?? null } : {}),
  ...('after' in change ? { after: shown.after ?? null } : {}),
});

/** The same text, sealed anew, is no change once it is opened. */
const isDifferent = ({ before, after }: ShownChange): boolean => before === null || before !== after;
