// Runs the server in a process of its own, so that tests can kill it or take its disk away: node run-server.cjs <dataDir>
// It tells its parent { url } when it is ready, or { error }.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  });
  module._compile(code, filename);
};

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => {
  const [, library] = /^@embedded\/(.+)$/.exec(request) ?? [];
  return resolve(library === undefined ? request : join(__dirname, '../../..', library, 'src/index.ts'), ...rest);
};

const { startServer } = require('../server.ts');

startServer({ dataDir: process.argv[2] }).then(
  ({ host, port }) => process.send({ url: `mongodb://${host}:${port}/?directConnection=true` }),
  (error) => process.send({ error: error.message }),
);
process.once('disconnect', () => process.exit());
