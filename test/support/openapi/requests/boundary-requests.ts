import fc from 'fast-check';
import type { Operation, Parameter } from '../document/operations';
import { boundaryValues } from '../values/boundary-values';
import { freeParameters, sendable, withParameter } from './parameters';
import { withBody, type Asking, type OpenRequest } from './request';
import { validRequests } from './valid-requests';

/** Valid requests in which the body or one parameter is on or just beyond its limits. */
export const boundaryRequests = (operation: Operation, now: Date): fc.Arbitrary<OpenRequest> => {
  const valid = validRequests(operation, now);
  const parameters = freeParameters(operation).map((parameter) => parameterOnTheEdge(valid, parameter, now));
  const bodies = operation.body ? [bodyOnTheEdge(valid, boundaryValues(operation.body.schema, now))] : [];
  const weighted = [
    ...parameters.map((arbitrary) => ({ arbitrary, weight: 1 })),
    ...bodies.map((arbitrary) => ({ arbitrary, weight: 10 })),
  ];
  return weighted.length > 0 ? fc.oneof(...weighted) : valid;
};

const parameterOnTheEdge = (valid: fc.Arbitrary<OpenRequest>, parameter: Parameter, now: Date): fc.Arbitrary<OpenRequest> =>
  fc.tuple(valid, sendable(parameter, boundaryValues(parameter.schema, now))).map(
    ([open, value]) =>
      (asking: Asking) =>
        withParameter(open(asking), parameter, value),
  );

const bodyOnTheEdge = (valid: fc.Arbitrary<OpenRequest>, bodies: ReturnType<typeof boundaryValues>): fc.Arbitrary<OpenRequest> =>
  fc.tuple(valid, bodies).map(
    ([open, body]) =>
      (asking: Asking) =>
        withBody(open(asking), body),
  );
