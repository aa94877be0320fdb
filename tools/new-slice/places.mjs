import { DOMAIN } from '../lib/slices.mjs';

const EVENTS = `${DOMAIN}/events/complaint-events.ts`;

/**
 * Where a slice and the decision it records are named outside their own files. A new decision stands before the legal holds, which come last.
 *
 * @returns {readonly [file: string, edit: (text: string) => string][]}
 */
export const placesOf = ({ verb, action, path, Event, event, 'event-file': eventFile }) => [
  [EVENTS, withImport(`import { ${event} } from './${eventFile}.event';`)],
  [EVENTS, before('  legalHoldPlaced,\n', `  ${event},\n`)],
  [`${DOMAIN}/events/complaint-events.unit.spec.ts`, before('  LegalHoldPlaced:', `  ${Event}: ['reason'],\n`)],
  [
    `${DOMAIN}/testing/complete-events.ts`,
    before('  LegalHoldPlaced:', `  ${Event}: { type: '${Event}', data: { reason: 'An example.' } },\n`),
  ],
  [`${DOMAIN}/complaint/complaint.fold.ts`, before('      return complaint;\n', `    case '${Event}':\n`)],
  [`${DOMAIN}/complaint/complaint.fold.unit.spec.ts`, before('  LegalHoldPlaced:', `  ${Event}: {},\n`)],
  [`${DOMAIN}/read/complaint-details/decisions.projection.ts`, before('      return document;\n', `    case '${Event}':\n`)],
  [`${DOMAIN}/read/case-deadlines.projection.ts`, before('      return rows;\n', `    case '${Event}':\n`)],
  ['libs/access/src/may.ts', before("  'hold.place':", `  '${action}': ['handler'],\n`)],
  ['libs/access/src/may.unit.spec.ts', before("    'hold.place':", `    '${action}': 'handler',\n`)],
  [
    'test/e2e/roles.e2e.spec.ts',
    before("  'POST /complaints/{id}/holds':", `  'POST /complaints/{id}/${path}': { roles: 'handler', body: { reason } },\n`),
  ],
  ['test/architecture/slice-shape.ts', withVerb(verb)],
];

/** Puts something before a text that is to be found exactly once. */
const before = (found, insertion) => (text) => {
  const parts = text.split(found);
  if (parts.length !== 2) throw new Error(`'${found.trim()}' is to be found ${parts.length - 1} times`);
  return parts.join(insertion + found);
};

/** Imports stand in alphabetical order. */
const withImport = (line) => (text) => {
  const next = text.split('\n').find((other) => other.startsWith('import { ') && other > line);
  return before(next ?? '\n/** What people decided', `${line}\n`)(text);
};

/** The list of verbs. */
const withVerb = (verb) => (text) => (text.includes(`'${verb}'`) ? text : before('],\n];', `, '${verb}'`)(text));
