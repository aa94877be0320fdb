import fc from 'fast-check';
import { seededRandom, shuffled } from '../../seeded-random';
import type { Operation } from '../document/operations';
import { boundaryRequests } from '../requests/boundary-requests';
import { hostileRequests } from '../requests/hostile-requests';
import type { Request } from '../requests/request';
import { validRequests } from '../requests/valid-requests';
import { askers, everybodyAnd, type Asker, type People } from './askers';

const kinds = {
  valid: { share: 0.5, requests: validRequests },
  boundary: { share: 0.25, requests: boundaryRequests },
  hostile: { share: 0.25, requests: hostileRequests },
} as const;

type Kind = keyof typeof kinds;

export interface PlannedRequest {
  readonly operation: Operation;
  readonly kind: Kind;
  readonly asker: Asker;
  readonly request: Request;
}

/** What the requests follow from: the same plan again for the same surroundings. */
export interface Surroundings {
  readonly people: People;
  readonly now: Date;
  readonly seed: number;
}

/** At least so many requests in random order: as many for each operation, half of them valid, a quarter on the edge, a quarter hostile. */
export const plannedRequests = (
  operations: readonly Operation[],
  total: number,
  { seed, ...surroundings }: Surroundings,
): readonly PlannedRequest[] => {
  const random = seededRandom(seed);
  const ofEach = Math.ceil(total / operations.length);
  const planned = operations.flatMap((operation) =>
    (['valid', 'boundary', 'hostile'] as const).flatMap((kind) => {
      const chosen = { operation, kind, callers: everybodyAnd(operation.roles), count: Math.ceil(ofEach * kinds[kind].share) };
      return asked(chosen, surroundings, random);
    }),
  );
  return shuffled(planned, random);
};

/** So many valid requests of an operation by those who may. */
export const permittedRequests = (
  operation: Operation,
  count: number,
  { seed, ...surroundings }: Surroundings,
): readonly PlannedRequest[] => asked({ operation, kind: 'valid', callers: operation.roles, count }, surroundings, seededRandom(seed));

interface Chosen {
  readonly operation: Operation;
  readonly kind: Kind;
  readonly callers: readonly string[];
  readonly count: number;
}

const asked = (
  { operation, kind, callers, count }: Chosen,
  { people, now }: Omit<Surroundings, 'seed'>,
  random: () => number,
): PlannedRequest[] => {
  const asking = askers(callers, people, random);
  const seed = Math.floor(random() * 2 ** 31);
  return fc.sample(kinds[kind].requests(operation, now), { seed, numRuns: count }).map((open) => {
    const asker = asking.next().value;
    return { operation, kind, asker, request: open(asker) };
  });
};
