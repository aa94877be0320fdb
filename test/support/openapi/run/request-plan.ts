import fc from 'fast-check';
import { seededRandom, shuffled } from '../../seeded-random';
import type { Operation } from '../document/operations';
import { boundaryRequests } from '../requests/boundary-requests';
import { hostileRequests } from '../requests/hostile-requests';
import type { Request } from '../requests/request';
import { validRequests } from '../requests/valid-requests';
import { askers, type Asker, type People } from './askers';

const kinds = [
  { kind: 'valid', share: 0.5, requests: validRequests },
  { kind: 'boundary', share: 0.25, requests: boundaryRequests },
  { kind: 'hostile', share: 0.25, requests: hostileRequests },
] as const;

export interface PlannedRequest {
  readonly operation: Operation;
  readonly kind: (typeof kinds)[number]['kind'];
  readonly asker: Asker;
  readonly request: Request;
}

/** How many requests there are to be, around which moment, and what all choices follow from. */
export interface PlanOptions {
  readonly total: number;
  readonly now: Date;
  readonly seed: number;
}

/** At least so many requests in random order: as many for each operation, and of each kind. The same again for the same arguments. */
export const plannedRequests = (
  operations: readonly Operation[],
  people: People,
  { total, now, seed }: PlanOptions,
): readonly PlannedRequest[] => {
  const random = seededRandom(seed);
  const ofEach = Math.ceil(total / operations.length);
  const planned = operations.flatMap((operation) =>
    kinds.flatMap(({ kind, share, requests }) => {
      const asking = askers(operation.roles, people, random);
      const options = { seed: Math.floor(random() * 2 ** 31), numRuns: Math.ceil(ofEach * share) };
      return fc.sample(requests(operation, now), options).map((open) => {
        const asker = asking.next().value;
        return { operation, kind, asker, request: open(asker) };
      });
    }),
  );
  return shuffled(planned, random);
};
