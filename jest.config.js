const { availableParallelism } = require('node:os');

// Nest 12 packages are pure ESM. jest loads ESM from CommonJS natively only on
// Node >= 24.9 with --experimental-vm-modules, so compile them to CommonJS instead.
const swc = (syntax) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: syntax === 'ts' ? { syntax: 'typescript', decorators: true } : { syntax: 'ecmascript' },
      transform: syntax === 'ts' ? { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false } : {},
    },
  },
];

const esmOnly = ['@nestjs', '@fastify', 'jose', 'fast-check', 'pure-rand', 'temporal-polyfill', 'temporal-utils', 'uuid'];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  rootDir: '.',
  testTimeout: 30_000,
  // One for each core, where jest would leave one idle: for half of their time tests wait for programs that they have started. These programs take memory.
  maxWorkers: Math.min(availableParallelism(), 4),
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testRegex: '\\.spec\\.ts$',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  transform: { '^.+\\.ts$': swc('ts'), '^.+\\.m?js$': swc('js') },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '^@platform/decider/testing$': '<rootDir>/libs/platform/decider/src/testing',
    '^@platform/([^/]+)$': '<rootDir>/libs/platform/$1/src',
    '^@embedded/([^/]+)$': '<rootDir>/libs/embedded/$1/src',
    '^@integrations/([^/]+)$': '<rootDir>/libs/integrations/$1/src',
    '^@redress/([^/]+)$': '<rootDir>/libs/$1/src',
  },
};
