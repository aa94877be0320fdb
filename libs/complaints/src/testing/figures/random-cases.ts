import { projectedEvent } from '@platform/read-store';
import fc from 'fast-check';
import { ComplaintInMemory } from '../../../../../test/model/in-memory/complaint-in-memory';
import { creations, histories } from '../../../../../test/model/in-memory/steps';
import { Chronicle } from '../../../../../test/model/lives/chronicle';
import type { CaseEvent } from '../../read/case-event';

type Step = fc.Command<Chronicle, ComplaintInMemory>;
export type History = readonly CaseEvent[];

const MOST_CASES = 25;

/** Some weeks, so that cases meet in them: with Easter and the beginning of summer time. RFC 3339 UTC. */
export const instants = fc
  .date({ min: new Date('2026-03-20T00:00:00Z'), max: new Date('2026-04-10T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** The life of a case that begins at an instant. @returns what was stored of it */
const lived = ([beginning, creation, history]: readonly [string, Iterable<Step>, Iterable<Step>]): History => {
  const complaint = new ComplaintInMemory();
  fc.modelRun(() => ({ model: new Chronicle(beginning), real: complaint }), [...creation, ...history]);
  return complaint.events.map(projectedEvent);
};

/** The cases of an office, as they were stored: at least one life, which may have left nothing. */
export const offices: fc.Arbitrary<readonly History[]> = fc
  .array(fc.tuple(instants, creations, histories), { minLength: 1, maxLength: MOST_CASES })
  .map((lives) => lives.map(lived).filter(({ length }) => length > 0));

/** An instant some days after the last thing that happened in an office; after the given one when nothing did. */
export const daysAfterAll = (cases: readonly History[], days: number, otherwise: string): string => {
  const happened = cases.flat().map(({ occurredAt }) => occurredAt);
  return new Date(Date.parse(happened.toSorted().at(-1) ?? otherwise) + days * 86_400_000).toISOString();
};
