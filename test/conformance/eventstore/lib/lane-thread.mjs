// The thread of a lane: asks the cases whose names it is sent, one after the other.
import { parentPort, workerData } from 'node:worker_threads';
import { ask } from './ask.mjs';
import { loadCases } from './load-cases.mjs';

const cases = new Map((await loadCases()).map((test) => [test.name, test]));

parentPort.on('message', async (name) => {
  parentPort.postMessage(await ask(cases.get(name), workerData.server));
});
