import type { ViewIndex } from '@platform/read-store';
import { orders, type OrderedBy } from './worklist-document.projection';

/** What a list can be cut down to, and where it stands in the document. */
const sections = {
  handler: 'document.facts.handler',
  manager: 'document.managers',
  state: 'document.facts.state',
  severity: 'document.facts.severity',
  channel: 'document.facts.channel',
} as const;
export type Section = keyof typeof sections;
/** In the order in which they cut: one of them is enough to walk along. */
export const sectionNames = Object.keys(sections) as readonly Section[];

/** What there are few cases of: of a subject, or due. They are looked at all, and sorted then. */
const handfuls = { subject: 'document.search.subjectId', nextDue: 'document.due.next' } as const;

/** Where everything that lists ask for stands in a row. */
export const paths = { ...sections, ...handfuls, tokens: 'document.search.tokens', round: 'document.facts.round' } as const;

export const pathOf = (order: OrderedBy): string => `document.order.${order}`;

/** The index of a list in an order, or of a section of it: it gives the rows in that order, from wherever a page begins. */
export const indexName = (order: OrderedBy, section?: Section): string => (section === undefined ? order : `${section}-${order}`);

/** Every list in every order has an index of its own, so that each page costs what it shows. */
export const worklistIndexes: readonly ViewIndex[] = [
  ...Object.entries(handfuls).map(([name, path]) => ({ name, key: { [path]: 1 as const } })),
  // In one order only, which never changes: a case has many tokens.
  { name: 'tokens', key: { [paths.tokens]: 1, [pathOf('receivedAt')]: 1 } },
  ...orders.map((order) => ({ name: indexName(order), key: { [pathOf(order)]: 1 as const } })),
  ...orders.flatMap((order) =>
    sectionNames.map((section) => ({ name: indexName(order, section), key: { [sections[section]]: 1, [pathOf(order)]: 1 } as const })),
  ),
];
