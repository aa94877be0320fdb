const packages = ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'core'];
const rules = String.raw`\.(decide|fold|projection|policy|upcast)\.ts$`;
const events = '^libs/complaints/src/events/';
const areas = '^libs/complaints/src/(write|evidence|read|automation)';
const spec = String.raw`\.spec\.ts$|/testing\.ts$|/testing/|/require-typescript\.cjs$`;
const library = '^libs/(?:platform/|embedded/|integrations/)?[^/]+/';

/** What the integrations share; no outside system is known there. */
const sharedByIntegrations = ['integrations/http', 'integrations/template'];
const anyIntegration = ['platform', 'access', 'complaints'];

/** Which of our libraries each library may import, beside itself. Tests are free. */
const mayImport = {
  'platform/decider': [],
  'platform/event-schema': ['platform/decider'],
  'platform/(?!decider/|event-schema/)[^/]+': ['platform'],
  'embedded/[^/]+': ['embedded/data-folder'],
  'working-days': [],
  access: [],
  privacy: ['platform'],
  audit: ['platform', 'access', 'privacy'],
  'api-keys': ['platform', 'access'],
  complaints: ['platform', 'access', 'privacy', 'working-days'],
  'integrations/(?:http|template)': anyIntegration,
  'integrations/(?!(?:http|template)/)[^/]+': [...anyIntegration, ...sharedByIntegrations],
  installation: ['platform', 'privacy', 'working-days', 'complaints', 'api-keys'],
};
const libraryNames = {
  'platform/(?!decider/|event-schema/)[^/]+': 'platform-knows-no-domain',
  'embedded/[^/]+': 'embedded-engines-stand-alone',
  'integrations/(?:http|template)': 'shared-by-integrations-knows-none',
  'integrations/(?!(?:http|template)/)[^/]+': 'integrations-knows-only-what-it-may',
};
const libraryRule = ([from, allowed]) => ({
  name: libraryNames[from] ?? `${from.replace('/', '-')}-knows-only-what-it-may`,
  severity: 'error',
  comment: `libs/${from} may import ${allowed.length > 0 ? allowed.join(', ') : 'no other library of ours'}, and no app.`,
  from: { path: `^libs/(${from})/`, pathNot: spec },
  to: { path: '^(libs|apps)/', pathNot: ['^libs/$1/', ...allowed.map((name) => `^libs/${name}/`)] },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', comment: 'Nothing may go round in circles.', from: {}, to: { circular: true } },
    {
      name: 'unresolved',
      severity: 'error',
      comment: 'An import that does not resolve silently escapes every other rule.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'only-declared-packages',
      severity: 'error',
      comment: 'What is imported stands in package.json; what runs is not a development dependency.',
      from: { path: '^(apps|libs)/', pathNot: spec },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-use-no-package',
      severity: 'error',
      comment:
        'Decisions, folds, projections and policies are plain functions: no Nest, no driver, no Node module. Put the effect in the handler.',
      from: { path: [rules, '^libs/access/', '^libs/platform/decider/'], pathNot: spec },
      to: { dependencyTypes: packages },
    },
    {
      name: 'events-know-only-their-schema',
      severity: 'error',
      comment: 'Events may use zod for their schemas, and nothing else from outside.',
      from: { path: [events, '^libs/platform/event-schema/'], pathNot: spec },
      to: { dependencyTypes: packages, pathNot: 'node_modules/zod/' },
    },
    {
      name: 'calendars-use-only-temporal',
      severity: 'error',
      comment: 'Working days are computed from dates and tables alone.',
      from: { path: '^libs/working-days/', pathNot: spec },
      to: { dependencyTypes: packages, pathNot: 'node_modules/temporal-polyfill/' },
    },
    {
      name: 'rules-import-only-pure-files',
      severity: 'error',
      comment: 'What a rule calls is pure too: events, other rules, the decider, event schemas, working days, access. Types are free.',
      from: { path: [`^libs/complaints/.*${rules}`, events], pathNot: spec },
      to: {
        path: '^libs/',
        pathNot: [rules, events, '^libs/platform/(decider|event-schema)/', '^libs/working-days/', '^libs/access/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'events-know-no-behaviour',
      severity: 'error',
      comment:
        'Events are what everything else stands on: they know nothing of the complaint, its slices or its views, not even their types.',
      from: { path: events, pathNot: spec },
      to: { path: '^libs/complaints/', pathNot: events },
    },
    {
      name: 'slices-do-not-know-each-other',
      severity: 'error',
      comment: 'A slice shares events and the fold with its neighbours, never code. Move what two slices need to complaint/ or events/.',
      from: { path: `${areas}/([^/]+)/` },
      to: {
        path: `${areas}/([^/]+)/`,
        pathNot: ['^libs/complaints/src/$1/$2/', String.raw`^libs/complaints/src/(write|evidence)/[^/]+/[^/]+\.command\.ts$`],
      },
    },
    {
      name: 'the-complaint-knows-no-slice',
      severity: 'error',
      comment: 'complaint/ is what the slices share, so it knows none of them.',
      from: { path: '^libs/complaints/src/complaint/' },
      to: { path: `${areas}/` },
    },
    {
      name: 'reading-never-decides',
      severity: 'error',
      comment: 'Views are built from events alone.',
      from: { path: '^libs/complaints/src/read/' },
      to: { path: '^libs/complaints/src/(write|evidence|automation|complaint)/' },
    },
    {
      name: 'duties-never-act',
      severity: 'error',
      comment: 'What waits follows from events by the policies of the automations. Acting on it is theirs.',
      from: { path: '^libs/complaints/src/duties/', pathNot: spec },
      to: {
        path: '^libs/complaints/src/(write|evidence|complaint|automation)/',
        pathNot: String.raw`\.policy\.ts$|/automation/duty\.ts$|/complaint/effect-id\.ts$`,
      },
    },
    {
      name: 'automation-asks-it-does-not-decide',
      severity: 'error',
      comment:
        'An automation sees events and sends commands. It may import a *.command.ts, the module that carries commands out and the ids of effects, never a rule, a handler or the fold.',
      from: { path: '^libs/complaints/src/automation/' },
      to: {
        path: '^libs/complaints/src/(write|evidence|complaint)/',
        pathNot: String.raw`\.command\.ts$|/evidence\.module\.ts$|/complaint/effect-id\.ts$`,
      },
    },
    ...Object.entries(mayImport).map(libraryRule),
    {
      name: 'libs-only-through-their-index',
      severity: 'error',
      comment: 'Import the library by its alias, not a file inside it. Only the model holds the rules themselves against its own.',
      from: { path: `^(apps/[^/]+/|test/|${library.slice(1)})`, pathNot: '^test/model/in-memory/' },
      to: { path: library, pathNot: ['^$1', String.raw`/src/((index|testing(/index)?)\.ts|require-typescript\.cjs)$`] },
    },
    {
      name: 'testing-helpers-only-in-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: spec },
      to: { path: String.raw`/src/testing(/|\.ts$)|/src/require-typescript\.cjs$` },
    },
    {
      name: 'embedded-engines-only-for-one-machine',
      severity: 'error',
      comment: 'The engines serve one machine: only local, ops and tests start them. Everything else reaches a server by its URL.',
      from: { path: '^(apps|libs)/', pathNot: ['^apps/(local|ops)/', '^libs/embedded/', spec] },
      to: { path: '^libs/embedded/' },
    },
    {
      name: 'apps-are-islands',
      severity: 'error',
      comment: 'Only local composes the others, by their modules.',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/local/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'nothing-ships-a-test',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: spec },
      to: { path: String.raw`^test/|\.spec\.ts$` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['node', 'import', 'require', 'default', 'types'] },
  },
};
