import type { Row } from '@platform/read-store';
import type { Filter } from 'mongodb';
import type { OneOf } from '../search-tokens';
import type { OrderedBy, WorklistDocument } from './worklist-document.projection';
import { indexName, pathOf, paths, sectionNames, type Section } from './worklist-indexes.projection';

/** What a list is cut down to. */
export interface WorklistFilters extends Readonly<Partial<Record<Section, string>>> {
  /** Only what was registered as a complaint once. */
  readonly isComplaint: boolean;
  /** Only the cases of this subject. */
  readonly subject?: string;
  /** True: only with an open promise past its due instant; false: all others. */
  readonly overdue?: boolean;
  /** Only with an open promise that is due before. */
  readonly dueBefore?: DueBound;
  readonly tokens?: readonly OneOf[];
}

/** Before an instant, or not after it. */
export interface DueBound {
  readonly operator: '$lt' | '$lte';
  readonly instant: string;
}

/** An order, and the place in it that a page begins after. */
export interface WorklistOrder {
  readonly by: OrderedBy;
  readonly descending: boolean;
  readonly after?: string;
}

/** A question to the collection. The index to go along is named, so that a page costs the same on every server. */
export interface WorklistSearch {
  readonly filter: Filter<Row<WorklistDocument>>;
  readonly sort: Readonly<Record<string, 1 | -1>>;
  readonly hint: string;
}

/** @param now the instant at which is looked what is overdue, RFC 3339 UTC */
export const worklistSearch = (filters: WorklistFilters, order: WorklistOrder, now: string): WorklistSearch => {
  const conditions = [...sectionConditions(filters), ...otherConditions(filters, now), pageCondition(order)];
  return {
    filter: { $and: conditions },
    sort: { [pathOf(order.by)]: order.descending ? -1 : 1 },
    hint: hintFor(filters, order.by),
  };
};

type Condition = Filter<Row<WorklistDocument>>;

const sectionConditions = (filters: WorklistFilters): Condition[] =>
  sectionNames.flatMap((section) => (filters[section] === undefined ? [] : [{ [paths[section]]: filters[section] }]));

const otherConditions = ({ isComplaint, subject, overdue, dueBefore, tokens = [] }: WorklistFilters, now: string): Condition[] => [
  ...(subject === undefined ? [] : [{ [paths.subject]: subject }]),
  ...tokens.map((oneOf): Condition => ({ [paths.tokens]: oneOf.length === 1 ? oneOf[0] : { $in: oneOf } })),
  ...(overdue === undefined ? [] : [{ [paths.nextDue]: overdue ? { $lte: now } : { $not: { $lte: now } } }]),
  ...(dueBefore === undefined ? [] : [{ [paths.nextDue]: { [dueBefore.operator]: dueBefore.instant } }]),
  ...(isComplaint ? [{ [paths.round]: { $gt: 0 } }] : []),
];

/** Behind the place where the page begins. What cannot be read from its beginning has no place and is on no list. */
const pageCondition = ({ by, descending, after }: WorklistOrder): Condition => {
  if (after === undefined) return { [pathOf(by)]: { $gt: '' } };
  return { [pathOf(by)]: { [descending ? '$lt' : '$gt']: after } };
};

/** What there are few of comes first; then what gives the order as well. */
const hintFor = ({ subject, tokens, overdue, dueBefore, ...sections }: WorklistFilters, by: OrderedBy): string => {
  if (subject !== undefined) return 'subject';
  if (tokens !== undefined) return 'tokens';
  if (overdue === true || dueBefore !== undefined) return 'nextDue';
  return indexName(
    by,
    sectionNames.find((section) => sections[section] !== undefined),
  );
};
