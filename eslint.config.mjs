import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Rules of the domain: pure, and they refuse by answering. */
const ruleFiles = ['libs/**/*.{decide,fold,projection,policy,upcast}.ts', 'libs/*/src/events/**/*.ts'];
/** Everything that uses no clock, no randomness and does not wait. */
const pureFiles = [
  ...ruleFiles,
  'libs/working-days/src/**/*.ts',
  'libs/access/src/**/*.ts',
  'libs/platform/decider/src/**/*.ts',
  'libs/platform/event-schema/src/**/*.ts',
];
const specFiles = ['**/*.spec.ts', '**/testing.ts', '**/testing/**'];
const eventStoreClientUsers = ['libs/platform/event-store/**', 'libs/embedded/eventstore/**', 'test/**', ...specFiles];

const sizeLimits = {
  complexity: ['error', { max: 8, variant: 'modified' }],
  'max-lines': ['error', 200],
  'max-params': ['error', 4],
  'max-depth': ['error', 3],
};

const unusedVariables = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true };

const nestEventBus = {
  name: '@nestjs/cqrs',
  importNames: [
    'AggregateRoot',
    'WithAggregateRoot',
    'EventBus',
    'EventPublisher',
    'EventsHandler',
    'ObservableBus',
    'Publishable',
    'Saga',
    'ofType',
  ],
  message: 'The event store is the event bus: subscribe to it.',
};
const eventStoreClient = {
  group: ['@eventstore/db-client', '@eventstore/db-client/**'],
  message: 'Only @platform/event-store and the embedded engine speak to the event store: use @platform/event-store.',
};

const notPure = (selector, message) => ({ selector, message });
const impureSyntax = [
  notPure("NewExpression[callee.name='Date'][arguments.length=0]", 'Time arrives in the command or in the event, it is never read here.'),
  notPure("CallExpression[callee.name='Date']", 'Time arrives in the command or in the event, it is never read here.'),
  notPure(
    "MemberExpression[object.name='Temporal'][property.name='Now']",
    'Time arrives in the command or in the event, it is never read here.',
  ),
  notPure('AwaitExpression', 'Pure code does not wait.'),
  notPure(':function[async=true]', 'Pure code does not wait.'),
];
const throwing = notPure('ThrowStatement', 'Pure code refuses by returning rejected(...), it does not throw.');

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'data/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['{apps,libs,test}/**/*.ts'],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...sizeLimits,
      eqeqeq: 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Files with decorators are left alone by this rule: Nest injects by the types their constructors name.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
      '@typescript-eslint/no-unused-vars': ['error', unusedVariables],
      // Bodies and answers are classes for their OpenAPI schema; they are plain data, so spreading one or answering a literal loses nothing.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-imports': ['error', { paths: [nestEventBus], patterns: [eventStoreClient] }],
    },
  },
  {
    // The protocol's unions have a member for "not set", which is answered by default.
    files: ['libs/embedded/**/*.ts'],
    rules: { '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }] },
  },
  { files: eventStoreClientUsers, rules: { 'no-restricted-imports': ['error', { paths: [nestEventBus] }] } },
  {
    files: pureFiles,
    ignores: specFiles,
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'globalThis',
          'console',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'queueMicrotask',
          'fetch',
          'crypto',
          'performance',
        ],
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }, { object: 'Date', property: 'now' }],
      'no-restricted-syntax': ['error', ...impureSyntax],
    },
  },
  { files: ruleFiles, ignores: specFiles, rules: { 'no-restricted-syntax': ['error', ...impureSyntax, throwing] } },
  {
    files: specFiles,
    rules: {
      'max-lines': ['error', 300],
      // jest's asymmetric matchers are typed as any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      'no-restricted-properties': [
        'error',
        ...['it', 'test', 'describe'].flatMap((object) => ['only', 'skip', 'todo', 'failing'].map((property) => ({ object, property }))),
      ],
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    extends: [eslint.configs.recommended],
    // TypeScript's scope analysis is not at hand here, so the names that Node brings along are listed.
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'Buffer',
          'URL',
          'performance',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'setImmediate',
          'module',
          '__dirname',
          'require',
          'structuredClone',
          'AbortController',
          'AbortSignal',
          'fetch',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { ...sizeLimits, eqeqeq: 'error', 'no-unused-vars': ['error', unusedVariables] },
  },
);
