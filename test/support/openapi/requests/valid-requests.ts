import fc from 'fast-check';
import type { Operation, Parameter } from '../document/operations';
import { validValues, type Json } from '../values/valid-values';
import { freeParameters, sendable, withParameter } from './parameters';
import type { Asking, OpenRequest, Request } from './request';

/** Requests as the document of an operation asks for them. */
export const validRequests = (operation: Operation, now: Date): fc.Arbitrary<OpenRequest> => {
  const body: fc.Arbitrary<Json | undefined> = operation.body ? validValues(operation.body, now) : fc.constant(undefined);
  const parameters = freeParameters(operation).map((parameter) => settings(parameter, now));
  return fc.tuple(body, fc.tuple(...parameters)).map(([json, set]) => (asking: Asking) => {
    const request = requestFor(operation, asking, json);
    return set.reduce((changed, setting) => setting(changed), request);
  });
};

/** The request of an operation with this body and without parameters. */
const requestFor = ({ method, path, parameters }: Operation, { token, caseId }: Asking, body: Json | undefined): Request => {
  const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  return {
    method,
    route: path,
    segments: Object.fromEntries(inPath.map((name) => [name, encodeURIComponent(caseId)])),
    query: [],
    headers: {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body }),
  };
};

const settings = (parameter: Parameter, now: Date): fc.Arbitrary<(request: Request) => Request> => {
  const set = sendable(parameter, validValues(parameter.schema, now)).map(
    (value) => (request: Request) => withParameter(request, parameter, value),
  );
  return parameter.required ? set : fc.oneof({ arbitrary: leftOut, weight: 7 }, { arbitrary: set, weight: 1 });
};

const leftOut = fc.constant((request: Request) => request);
