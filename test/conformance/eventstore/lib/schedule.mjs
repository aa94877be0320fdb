// Which case is asked when, and on which server.
import { Lane } from './lane.mjs';

const SIDE_BY_SIDE = 8;
/** How often a case whose answer was wrong is asked again, and how many such cases may be: more are no matter of a busy moment. */
const ASK_AGAIN = 3;
const AT_MOST = 20;

/** Lanes that take their cases from one queue. */
const lanes = (count, server, queue) => Array.from({ length: count }, () => ({ server, queue }));

/** Groups of lanes: those of a group run at the same time, one group after the other. */
function groupsFor(cases, [server, ...spare]) {
  const together = cases.filter(({ alone }) => !alone);
  const alone = cases.filter((test) => test.alone);
  const shared = lanes(SIDE_BY_SIDE, server, together);
  if (spare.length === 0) return [shared, lanes(1, server, alone)];
  return [[...shared, ...spare.flatMap((own) => lanes(1, own, alone))]];
}

async function work({ server, queue }, onAnswer) {
  const lane = new Lane(server);
  try {
    for (let test = queue.shift(); test; test = queue.shift()) onAnswer(test, await lane.ask(test.name));
  } finally {
    await lane.close();
  }
}

/** Asks a case until its answer is right or it was asked often enough. */
async function askUntilRight(lane, { name }, { isRight, onAnswer }) {
  for (let again = 1, right = false; again <= ASK_AGAIN && !right; again += 1) {
    const answer = await lane.ask(name);
    right = isRight(name, answer);
    onAnswer({ name, answer, again });
  }
}

async function askAgain(cases, server, answering) {
  const lane = new Lane(server);
  try {
    for (const test of cases) await askUntilRight(lane, test, answering);
  } finally {
    await lane.close();
  }
}

/**
 * Asks all cases: those that may share a server side by side on the first one, those that need a quiet log one at a time on each of the others,
 * at the same time (with one server only: at the end). Then those that may be asked again and for which isRight(name, answer) is false are asked again,
 * alone. onAnswer gets {name, answer, again}; the last answer to a case counts.
 */
export async function askAll(cases, servers, { isRight, onAnswer }) {
  const wrong = [];
  const keep = (test, answer) => {
    onAnswer({ name: test.name, answer, again: 0 });
    if (!isRight(test.name, answer)) wrong.push(test);
  };
  for (const group of groupsFor(cases, servers)) await Promise.all(group.map((lane) => work(lane, keep)));
  const again = wrong.length > AT_MOST ? [] : wrong.filter(({ once }) => !once);
  await askAgain(again, servers.at(-1), { isRight, onAnswer });
}
