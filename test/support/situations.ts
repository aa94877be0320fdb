import { plan } from './examples';
import type { Case, Office, Role } from './office';

/** The instant so many minutes ago. */
export const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** What is special about a report that was told an hour ago. */
export const anHourAgo = { receivedAt: minutesAgo(60), backdatedBecause: 'Told on a visit.' };

/** One step in the procedure, and who takes it. */
export interface Step {
  readonly who: Role | 'customer';
  readonly does: string;
  readonly saying?: object;
  readonly undoing?: true;
}

const answer = { resolution: 'Eleven invoices were credited.', outcome: 'upheld' };

export const steps = {
  judgeAsIncident: { who: 'handler', does: 'triage', saying: { classification: 'incident', rationale: 'The run is down.' } },
  judgeAsComplaint: { who: 'handler', does: 'triage', saying: { classification: 'complaint', rationale: 'It is about our manners.' } },
  assign: { who: 'handler', does: 'assign', saying: { handler: 'b.bos' } },
  escalate: { who: 'handler', does: 'escalate', saying: { to: 'service-manager', manager: 'k.visser', reason: 'Third time.' } },
  acknowledge: { who: 'handler', does: 'acknowledge', saying: { via: 'phone', message: 'We are on it.' } },
  plan: { who: 'service-manager', does: 'plan', saying: plan() },
  revise: { who: 'service-manager', does: 'plan/revise', saying: { ...plan(), reason: 'The supplier is ill.' } },
  resolve: { who: 'service-manager', does: 'resolve', saying: answer },
  resolveWithoutPlan: { who: 'handler', does: 'resolve', saying: { ...answer, withoutPlanBecause: 'Credited at once.' } },
  close: { who: 'handler', does: 'close' },
  reopen: { who: 'customer', does: 'reopen', saying: { reason: 'It came twice again.' } },
  withdraw: { who: 'customer', does: 'withdraw', saying: { reason: 'It was our own mistake.' } },
  rate: { who: 'customer', does: 'satisfaction', saying: { outcome: 4, process: 2, comment: 'Slow, but good.' } },
  liftHold: { who: 'admin', does: 'holds', undoing: true },
} as const satisfies Readonly<Record<string, Step>>;

/** Takes one step with a case, whatever the answer is. */
export const take = (office: Office, { id, customer }: Case, { who, does, saying, undoing }: Step) => {
  const person = who === 'customer' ? customer : office.the(who);
  return undoing ? person.undoes(id, does, saying) : person.does(id, does, saying);
};

const roads = {
  registered: [],
  acknowledged: [steps.acknowledge],
  planned: [steps.acknowledge, steps.plan],
  resolved: [steps.acknowledge, steps.plan, steps.resolve],
  closed: [steps.acknowledge, steps.plan, steps.resolve, steps.close],
  withdrawn: [steps.withdraw],
  incident: [steps.judgeAsIncident],
  received: [],
} as const satisfies Readonly<Record<string, readonly Step[]>>;

export type Situation = keyof typeof roads;

/**
 * A new case that has come so far; `more` says what is special about a registered one.
 *
 * @throws Error with the answer when a step on the way is refused
 */
export const caseThatIs = async (situation: Situation, office: Office, more: object = {}): Promise<Case> => {
  const made = await (situation === 'received' ? office.newReport() : office.newComplaint(more));
  return after(office, made, roads[situation]);
};

/** The same case, some steps later. @throws Error with the answer when a step is refused */
export const after = async (office: Office, made: Case, taken: readonly Step[]): Promise<Case> => {
  for (const step of taken) {
    const { status, body } = await take(office, made, step);
    if (status !== 200) throw new Error(`${step.does} was refused: ${JSON.stringify(body)}`);
  }
  return made;
};
