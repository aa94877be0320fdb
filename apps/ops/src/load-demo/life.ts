import { phrases } from './matters';
import { answeredRound } from './round';
import type { Life, Scene } from './scene';

const AT_ONCE = [0, 0] as const;

/** What happens to a case, from the report to the end, as it commonly goes: everything in one of the two years, and some of it not any more. */
export function* life(scene: Scene): Life {
  const { chance } = scene.parts;
  const isPlain = chance.happens(0.6);
  yield* isPlain ? registered(scene) : reported(scene);
  if (scene.complaint.state === 'registered') yield* roundAfterRound(scene);
}

/** Clearly a complaint. */
function* registered(scene: Scene): Life {
  const { acts, cast, chance } = scene.parts;
  const by = chance.pick([cast.handler, cast.handler, cast.accountManager, cast.serviceManager]);
  const body = { ...report(scene), ...judgement(scene), handler: cast.handler.id, rationale: chance.pick(phrases.rationales) };
  yield* scene.after(AT_ONCE, acts.register(by, body));
}

/** A report that is judged by a complaint handler. */
function* reported(scene: Scene): Life {
  const { acts, cast, chance } = scene.parts;
  yield* scene.after(AT_ONCE, acts.receive(cast.intake, report(scene)));
  if (chance.happens(0.02)) {
    yield* scene.after([0.1, 2], acts.withdraw(cast.handler, chance.pick(phrases.withdrawals)));
    return;
  }
  if (chance.happens(0.15)) {
    const incident = { classification: 'incident', rationale: chance.pick(phrases.incidentRationales) } as const;
    yield* scene.after([0.1, 1], acts.triage(cast.handler, incident));
    return;
  }
  const complaint = { classification: 'complaint', rationale: chance.pick(phrases.rationales), ...judgement(scene) } as const;
  yield* scene.after([0.05, 0.8], acts.triage(cast.handler, complaint));
}

const REOPENED = 0.04;

function* roundAfterRound(scene: Scene): Life {
  const { acts, chance } = scene.parts;
  yield* answeredRound(scene);
  while (scene.complaint.state === 'closed' && chance.happens(REOPENED)) {
    yield* scene.after([2, 15], acts.reopen(scene.handler, chance.pick(phrases.reopenings)));
    yield* answeredRound(scene);
  }
}

const report = (scene: Scene) => {
  const { chance, customer, matter } = scene.parts;
  const { email, phone, ...always } = customer;
  const contact = chance.happens(0.85) ? { email, phone } : { phone };
  return {
    channel: chance.weighted({ phone: 45, email: 35, portal: 15, meeting: 5 }),
    customer: { ...always, ...contact },
    subject: chance.pick(matter.subjects),
    description: chance.pick(matter.descriptions),
    concerns: matter.concerns,
    ...(chance.happens(0.3) && { desiredOutcome: chance.pick(phrases.desires) }),
    ...(chance.happens(0.05) && { receivedAt: scene.instantIn(-chance.between(0.2, 1)), backdatedBecause: chance.pick(phrases.backdated) }),
  };
};

const judgement = ({ parts: { chance, cast } }: Scene) => ({
  severity: chance.weighted({ low: 25, normal: 60, high: 15 }),
  ...(chance.happens(0.5) && { accountManager: cast.accountManager.id }),
  ...(chance.happens(0.4) && { serviceManager: cast.serviceManager.id }),
});
