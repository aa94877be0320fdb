// Runs the server in a process of its own, so that tests can kill it or take its disk away: node run-server.cjs <dataDir>
// It tells its parent { url } when it is ready, or { error }.
require('../../../data-folder/src/require-typescript.cjs');
const { startServer } = require('../server.ts');

startServer({ dataDir: process.argv[2] }).then(
  ({ host, port }) => process.send({ url: `mongodb://${host}:${port}/?directConnection=true` }),
  (error) => process.send({ error: error.message }),
);
process.once('disconnect', () => process.exit());
