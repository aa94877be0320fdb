import { DOMAIN } from '../lib/slices.mjs';
import { before, withImport, withVerb } from './edits.mjs';

const inDomain = (file) => `${DOMAIN}/${file}`;
const EVENTS = inDomain('events/complaint-events.ts');
/** The legal holds come last: a new decision stands before them. */
const HOLD = '  LegalHoldPlaced: ';

/**
 * Where a slice and the decision it records are named outside their own files.
 *
 * @param names as `namesFor` gives them
 * @returns {readonly (readonly [file: string, edit: (text: string) => string])[]}
 */
export const placesOf = (names) => [...eventPlaces(names), ...viewPlaces(names), ...sentencePlaces(names), ...routePlaces(names)];

const eventPlaces = ({ Event, event, 'event-file': eventFile }) => [
  [EVENTS, withImport(`import { ${event} } from './${eventFile}.event';`)],
  [EVENTS, before('  legalHoldPlaced,\n', `  ${event},\n`)],
  [inDomain('events/complaint-events.unit.spec.ts'), before(HOLD, `  ${Event}: ['reason'],\n`)],
  [inDomain('testing/complete-events.ts'), before(HOLD, `  ${Event}: ${example(Event)},\n`)],
];

/** The new decision changes nothing but that it happened, and is not shown to customers. */
const viewPlaces = ({ Event }) => [
  [inDomain('complaint/complaint.fold.ts'), before('      return complaint;\n', `    case '${Event}':\n`)],
  [inDomain('complaint/complaint.fold.unit.spec.ts'), before(HOLD, `  ${Event}: {},\n`)],
  [inDomain('read/case-deadlines.projection.ts'), before('      return rows;\n', `    case '${Event}':\n`)],
  [inDomain('read/complaint-details/decisions.projection.ts'), before('      return document;\n', `    case '${Event}':\n`)],
  [inDomain('read/complaint-details/decisions.projection.unit.spec.ts'), before(HOLD, `  ${Event}: ${unchangedDocument(Event)},\n`)],
  [inDomain('read/dashboard-figures/decisions.projection.ts'), before('      return facts;\n', `    case '${Event}':\n`)],
  [inDomain('read/dashboard-figures/decisions.projection.unit.spec.ts'), before(HOLD, `  ${Event}: unseen(${example(Event)}),\n`)],
  [inDomain('read/worklist/worklist-facts.projection.ts'), before('      return facts;\n', `    case '${Event}':\n`)],
  [
    inDomain('read/worklist/worklist.unit.spec.ts'),
    before(HOLD, `  ${Event}: { before: upToPlanned, decided: at(onThursday, ${example(Event)}) },\n`),
  ],
  [inDomain('read/timeline/for-customer.projection.ts'), before(HOLD, `  ${Event}: 'nothing',\n`)],
  [inDomain('read/timeline/timeline.unit.spec.ts'), before(HOLD, `  ${Event}: false,\n`)],
  [inDomain('duties/duties.projection.unit.spec.ts'), before('    LegalHoldPlaced: false,\n', `    ${Event}: false,\n`)],
];

const sentencePlaces = ({ Event, happened }) =>
  [
    { language: 'dutch', recorded: `Vastgelegd: ${happened}.`, reason: 'Reden' },
    { language: 'english', recorded: `Recorded: ${happened}.`, reason: 'Reason' },
  ].flatMap(({ language, recorded, reason }) => [
    [
      inDomain(`sentences/${language}-decisions.ts`),
      before(HOLD, `  ${Event}: ({ reason }) => ['${recorded}', quoted('${reason}', reason)],\n`),
    ],
    [inDomain(`sentences/${language}-words.ts`), before(HOLD, `  ${Event}: '${happened}',\n`)],
    [
      inDomain(`sentences/${language}.unit.spec.ts`),
      before(HOLD, `  ${Event}: ['${recorded} ${reason}: “An example.”', '${recorded}'],\n`),
    ],
  ]);

const routePlaces = ({ verb, action, path }) => [
  ['libs/access/src/may.ts', before("  'hold.place':", `  '${action}': ['handler'],\n`)],
  ['libs/access/src/may.unit.spec.ts', before("  'hold.place':", `  '${action}': 'handler',\n`)],
  [
    'test/e2e/roles.e2e.spec.ts',
    before("  'POST /complaints/{id}/holds':", `  'POST /complaints/{id}/${path}': { roles: 'handler', body: { reason } },\n`),
  ],
  ['test/architecture/slice-shape.ts', withVerb(verb)],
];

const example = (Event) => `{ type: '${Event}', data: { reason: 'An example.' } }`;

const unchangedDocument = (Event) => `{
    says: 'nothing but that something happened',
    before: recordedUpTo.planned,
    decided: at(onThursday, ${example(Event)}),
    document: afterThursday,
  }`;
