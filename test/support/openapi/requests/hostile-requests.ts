import fc from 'fast-check';
import type { Operation } from '../document/operations';
import { addressAttacks } from './address-attacks';
import type { Attack } from './attack';
import { bodyAttacks } from './body-attacks';
import { headerAttacks } from './header-attacks';
import type { Asking, OpenRequest } from './request';
import { validRequests } from './valid-requests';

/** Valid requests with one or two things in them that no honest client sends. */
export const hostileRequests = (operation: Operation, now: Date): fc.Arbitrary<OpenRequest> =>
  fc.tuple(validRequests(operation, now), fc.array(attacks, { minLength: 1, maxLength: 2 })).map(
    ([open, chosen]) =>
      (asking: Asking) =>
        chosen.reduce((request, attack) => attack(request), open(asking)),
  );

const attacks: fc.Arbitrary<Attack> = fc.oneof(
  { arbitrary: bodyAttacks, weight: 4 },
  { arbitrary: headerAttacks, weight: 2 },
  { arbitrary: addressAttacks, weight: 2 },
);
