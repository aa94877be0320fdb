import type { Filter } from 'mongodb';
import type { DutyKind } from '../../automation/duty';
import type { DutiesRow } from '../case-duties';
import type { IdentifiedDuty } from '../duties.view';
import type { DutyIds } from './duty-runs';

/** What a list of duties is cut down to. */
export interface DutyFilters {
  readonly caseId?: string;
  readonly kind?: DutyKind;
  readonly ids?: DutyIds;
}

/** Where a page ends: the case in its order, and the duty within the case. */
export interface DutyPlace {
  readonly order: string;
  readonly duty: string;
}

/** A duty on a list. */
export interface FoundDuty {
  readonly caseId: string;
  readonly duty: IdentifiedDuty;
  readonly place: DutyPlace;
}

/** A question to the collection. The index to go along is named, so that a page costs the same on every server. */
export interface DutySearch {
  readonly filter: Filter<DutiesRow>;
  readonly hint: string;
}

/** The cases with at least one such duty, from where the page begins. */
export const dutySearch = (filters: DutyFilters, after?: DutyPlace): DutySearch => {
  const oneDuty = ofOneDuty(filters);
  const conditions: Filter<DutiesRow>[] = [
    { 'document.order': after ? { $gte: after.order } : { $gt: '' } },
    ...(filters.caseId === undefined ? [] : [{ _id: filters.caseId }]),
    ...ofAllDuties(filters),
    ...(Object.keys(oneDuty).length > 0 ? [{ 'document.waiting': { $elemMatch: oneDuty } }] : []),
  ];
  return { filter: { $and: conditions }, hint: hintFor(filters) };
};

const ofOneDuty = ({ kind, ids }: DutyFilters) => ({ ...(kind && { kind }), ...(ids && { id: { [ids.operator]: ids.list } }) });

/** What an index can find: one knows what stands in a list, not what stands together in it. */
const ofAllDuties = ({ kind, ids }: DutyFilters): Filter<DutiesRow>[] => [
  ...(ids?.operator === '$in' ? [{ 'document.waiting.id': { $in: ids.list } }] : []),
  ...(kind === undefined ? [] : [{ 'document.waiting.kind': kind }]),
];

/** What there are few of comes first. */
const hintFor = ({ caseId, kind, ids }: DutyFilters): string => {
  if (caseId !== undefined) return '_id_';
  if (ids?.operator === '$in') return 'id';
  return kind === undefined ? 'order' : 'kind-order';
};

/** The duties of cases that were found, in order: case by case, those of a case by when they are due. */
export const foundDuties = (rows: readonly DutiesRow[], filters: DutyFilters, after?: DutyPlace): readonly FoundDuty[] => {
  const isWanted = matcherOf(filters);
  const isBehind = ({ place }: FoundDuty) => place.order !== after?.order || place.duty > after.duty;
  return rows.flatMap((row) => dutiesIn(row).filter(({ duty }) => isWanted(duty))).filter(isBehind);
};

const matcherOf = ({ kind, ids }: DutyFilters): ((duty: IdentifiedDuty) => boolean) => {
  const named = new Set(ids?.list);
  const isMeant = (id: string) => ids === undefined || named.has(id) === (ids.operator === '$in');
  return (duty) => (kind === undefined || duty.kind === kind) && isMeant(duty.id);
};

const dutiesIn = ({ _id: caseId, document }: DutiesRow): readonly FoundDuty[] => {
  const { order = '', waiting = [] } = document ?? {};
  const found = waiting.map((duty) => ({ caseId, duty, place: { order, duty: `${duty.dueAt} ${duty.id}` } }));
  return found.sort((one, other) => (one.place.duty < other.place.duty ? -1 : 1));
};
