// Runs the server in a process of its own, so that tests can kill it or take its disk away: node run-server.cjs <dataDir>
// It tells its parent { url } when it is ready, or { error }.
const { readFileSync } = require('node:fs');
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

const { startEventStoreServer } = require('../index.ts');

startEventStoreServer({ dataDir: process.argv[2] }).then(
  ({ url }) => process.send({ url }),
  (error) => process.send({ error: error.message }),
);
process.once('disconnect', () => process.exit());
