import { roles } from '@redress/access';
import { tokenFor, type Installation } from '../../redress';
import { shuffled } from '../../seeded-random';
import type { Asking } from '../requests/request';
import { NO_API_KEY, NO_DUTY, NOBODY, type PreparedCase } from './prepared-cases';

const staff = roles.filter((role) => role !== 'customer' && role !== 'system');

/** Everybody who can come over HTTP. `nobody` has no token. */
const everybody = [...staff, 'customer', 'nobody'] as const;

/** Well-formed, and of no case. */
const unknownCase: PreparedCase = {
  named: { id: 'KL-00000-00000', duty: NO_DUTY, subject: NOBODY, key: NO_API_KEY },
  trackingToken: 'KL-00000-00000.1.AAAA',
};

/** Who can ask, and about what: tokens by role, and some cases for each state of the procedure. */
export interface People {
  readonly tokens: Readonly<Record<string, string>>;
  readonly cases: readonly (readonly PreparedCase[])[];
}

/** A token for each role of the staff, and of a `second-admin`; a customer's belongs to a case. */
export const tokensByRole = async (installation: Installation): Promise<Readonly<Record<string, string>>> => {
  const ofStaff = await Promise.all(staff.map(async (role) => [role, await tokenFor(installation, role)] as const));
  return { ...Object.fromEntries(ofStaff), 'second-admin': await tokenFor(installation, 'admin', 'second.admin') };
};

/** Somebody who asks about a case. */
export interface Asker extends Asking {
  readonly caller: string;
}

/** Everybody, and as often again somebody in a role that may. */
export const everybodyAnd = (permitted: readonly string[]): readonly string[] => {
  const asOften = Math.ceil(everybody.length / permitted.length);
  return [...everybody, ...Array.from({ length: asOften }, () => permitted).flat()];
};

/**
 * One asker after the other without end: each caller about a case in each state and about an unknown one, in random order; then all of them again, about
 * other cases.
 */
export function* askers(callers: readonly string[], { tokens, cases }: People, random: () => number): Generator<Asker, never> {
  const combinations = callers.flatMap((caller) => [...cases, [unknownCase]].map((inOneState) => ({ caller, inOneState })));
  for (;;) {
    for (const { caller, inOneState } of shuffled(combinations, random)) {
      const { named, trackingToken } = shuffled(inOneState, random)[0] ?? unknownCase;
      const token = caller === 'customer' ? trackingToken : tokens[caller];
      yield { caller, about: named, ...(token !== undefined && { token }) };
    }
  }
}
