import type { Person } from './acts';
import { phrases } from './matters';
import type { Days, Life, Scene } from './scene';

/** How often the usual is not what happens. */
const SHARE = {
  withdrawn: 0.02,
  assigned: 0.05,
  lateAcknowledgement: 0.12,
  escalated: 0.05,
  withoutPlan: 0.12,
  extended: 0.08,
  latePlan: 0.12,
  noted: 0.12,
  informed: 0.25,
  revised: 0.07,
  lateAnswer: 0.12,
  asked: 0.25,
} as const;

/** From the registration or the reopening to the closing. */
export function* answeredRound(scene: Scene): Life {
  const { acts, chance, cast } = scene.parts;
  if (chance.happens(SHARE.assigned) && scene.handler.id !== cast.otherHandler)
    yield* scene.after([0.05, 0.5], acts.assign(scene.handler, { handler: cast.otherHandler }));
  if (chance.happens(SHARE.withdrawn)) return yield* scene.after([0.2, 3], acts.withdraw(scene.handler, chance.pick(phrases.withdrawals)));
  yield* acknowledged(scene);
  yield* chance.happens(SHARE.withoutPlan) ? answeredAtOnce(scene) : planned(scene);
  yield* closed(scene);
}

function* acknowledged(scene: Scene): Life {
  const { acts, chance, cast } = scene.parts;
  const within: Days = chance.happens(SHARE.lateAcknowledgement) ? [1.2, 4] : [0.05, 0.7];
  const message = chance.pick(phrases.acknowledgements);
  yield* scene.after(within, acts.acknowledge(scene.handler, { via: chance.weighted({ phone: 60, email: 35, portal: 5 }), message }));
  if (chance.happens(SHARE.noted)) yield* scene.after([0.05, 0.4], acts.note(scene.handler, chance.pick(phrases.notes)));
  if (!chance.happens(SHARE.escalated)) return;
  const { id: manager, role } = chance.pick([cast.accountManager, cast.serviceManager]);
  const to = role === 'account-manager' ? role : 'service-manager';
  yield* scene.after([0.1, 0.6], acts.escalate(scene.handler, { to, manager, reason: chance.pick(phrases.escalations) }));
}

function* planned(scene: Scene): Life {
  const { chance, acts } = scene.parts;
  if (chance.happens(SHARE.extended)) yield* extended(scene);
  const isLate = chance.happens(SHARE.latePlan);
  const by = solver(scene);
  yield* scene.after(isLate ? [5, 9] : [0.5, 3], acts.plan(by, planOf(scene, chance.between(10, 20))));
  if (chance.happens(SHARE.informed)) {
    const update = { via: chance.weighted({ phone: 30, email: 60, portal: 10 }), message: chance.pick(phrases.updates) };
    yield* scene.after([0.5, 3], acts.inform(scene.handler, update));
  }
  if (chance.happens(SHARE.revised)) {
    const revision = { ...planOf(scene, chance.between(8, 15)), reason: chance.pick(phrases.revisions) };
    yield* scene.after([1, 5], acts.revise(by, revision));
  }
  yield* scene.after(chance.happens(SHARE.lateAnswer) ? [15, 40] : [1.5, 7], acts.resolve(by, answerOf(scene)));
}

/** Only what has not passed yet can be extended. */
function* extended(scene: Scene): Life {
  const { acts, chance, cast } = scene.parts;
  if (scene.instantIn(1) >= (scene.complaint.due.plan?.dueAt ?? '')) return;
  const extension = { dueOn: scene.dateIn(8), reason: chance.pick(phrases.extensions), customerInformedAt: scene.instantIn(0) };
  yield* scene.after([0.2, 1], acts.extend(chance.pick([cast.accountManager, cast.serviceManager]), extension));
}

function* answeredAtOnce(scene: Scene): Life {
  const { acts, chance } = scene.parts;
  const withoutPlanBecause = chance.pick(phrases.withoutPlan);
  yield* scene.after([0.1, 1], acts.resolve(solver(scene), { ...answerOf(scene), withoutPlanBecause }));
}

function* closed(scene: Scene): Life {
  const { acts, chance } = scene.parts;
  yield* scene.after([0.3, 4], acts.close(scene.handler));
  if (!chance.happens(SHARE.asked)) return;
  const good = chance.weighted({ 1: 5, 2: 10, 3: 20, 4: 40, 5: 25 });
  const satisfaction = { outcome: Number(good), process: Number(chance.weighted({ 2: 10, 3: 25, 4: 40, 5: 25 })) };
  const comment = chance.happens(0.4) ? { comment: chance.pick(phrases.comments) } : {};
  yield* scene.after([0.5, 6], acts.satisfied(scene.handler, { ...satisfaction, ...comment }));
}

/** Who works on the solution. */
const solver = ({ handler, parts: { chance, cast } }: Scene): Person =>
  chance.pick([handler, cast.serviceManager, cast.serviceManager, cast.accountManager]);

const planOf = (scene: Scene, days: number) => {
  const { chance, cast, matter } = scene.parts;
  const owners = [cast.serviceManager.id, cast.accountManager.id];
  const measures = matter.measures
    .filter((_, index) => index === 0 || chance.happens(0.5))
    .map((what, index) => ({ what, owner: owners[index % owners.length] ?? cast.serviceManager.id, dueOn: scene.dateIn(days) }));
  return { approach: chance.pick(matter.approaches), measures, resolveBy: scene.dateIn(days) };
};

const answerOf = ({ parts: { chance, matter } }: Scene) => {
  const outcome = chance.weighted({ upheld: 50, 'partly-upheld': 30, 'not-upheld': 20 });
  const isRight = outcome !== 'not-upheld';
  return {
    resolution: isRight ? matter.answer : 'Nagegaan en uitgelegd: er is gehandeld zoals afgesproken.',
    outcome,
    ...(isRight && { rootCause: matter.rootCause }),
    ...(outcome === 'upheld' && { remedy: matter.remedy }),
  };
};
