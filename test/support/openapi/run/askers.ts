import { tokenFor, type Installation } from '../../redress';
import { shuffled } from '../../seeded-random';
import type { Asking } from '../requests/request';
import type { PreparedCase } from './prepared-cases';

/** Who asks, as often as it stands here: most can be done by handlers, much by managers. `nobody` has no token. */
const callers = [
  ...['handler', 'handler', 'handler', 'handler', 'account-manager', 'service-manager', 'service-manager'],
  ...['admin', 'auditor', 'intake', 'reader', 'customer', 'nobody'],
];

/** Well-formed, and of no case. */
const unknownCase: PreparedCase = { id: 'KL-00000-00000', trackingToken: 'KL-00000-00000.1.AAAA' };

/** Who can ask, and about what: tokens by role, and some cases for each state of the procedure. */
export interface People {
  readonly tokens: Readonly<Record<string, string>>;
  readonly cases: readonly (readonly PreparedCase[])[];
}

/** A token for each role that has one of its own; a customer's belongs to a case. */
export const tokensByRole = async (installation: Installation): Promise<Readonly<Record<string, string>>> => {
  const roles = [...new Set(callers)].filter((caller) => caller !== 'customer' && caller !== 'nobody');
  return Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await tokenFor(installation, role)] as const)));
};

/** Somebody who asks about a case. */
export interface Asker extends Asking {
  readonly caller: string;
}

/** One asker after the other without end: each caller about a case in each state and about an unknown one, in random order, then all of them again. */
export function* askers({ tokens, cases }: People, random: () => number): Generator<Asker, never> {
  const combinations = callers.flatMap((caller) => [...cases, [unknownCase]].map((inOneState) => ({ caller, inOneState })));
  for (;;) {
    for (const { caller, inOneState } of shuffled(combinations, random)) {
      const { id, trackingToken } = shuffled(inOneState, random)[0] ?? unknownCase;
      const token = caller === 'customer' ? trackingToken : tokens[caller];
      yield { caller, caseId: id, ...(token !== undefined && { token }) };
    }
  }
}
