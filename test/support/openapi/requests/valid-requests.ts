import fc from 'fast-check';
import type { Operation, Parameter } from '../document/operations';
import { validValues, type Json } from '../values/valid-values';
import { freeParameters, sendable, withParameter } from './parameters';
import { withBody, type Asking, type OpenRequest, type Request } from './request';

/** Requests as the document of an operation asks for them. */
export const validRequests = (operation: Operation, now: Date): fc.Arbitrary<OpenRequest> => {
  const parameters = freeParameters(operation).map((parameter) => settings(parameter, now));
  return fc.tuple(bodies(operation, now), fc.tuple(...parameters)).map(([json, set]) => (asking: Asking) => {
    const request = requestFor(operation, asking, json);
    return set.reduce((changed, setting) => setting(changed), request);
  });
};

const bodies = ({ body }: Operation, now: Date): fc.Arbitrary<Json | undefined> => {
  if (!body) return fc.constant(undefined);
  const values = validValues(body.schema, now);
  return body.required ? values : fc.option(values, { nil: undefined });
};

/** How many events every log once had. */
const SMALLEST_LOG = '1';

/** The request of an operation with this body and without parameters. */
const requestFor = ({ method, path, parameters }: Operation, { token, about }: Asking, body: Json | undefined): Request => {
  const named = new Map([['size', SMALLEST_LOG], ...Object.entries(about)]);
  const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const request: Request = {
    method,
    route: path,
    segments: Object.fromEntries(inPath.map((name) => [name, encodeURIComponent(named.get(name) ?? about.id)])),
    query: [],
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
  };
  return body === undefined ? request : withBody(request, body);
};

const settings = (parameter: Parameter, now: Date): fc.Arbitrary<(request: Request) => Request> => {
  const set = sendable(parameter, validValues(parameter.schema, now)).map(
    (value) => (request: Request) => withParameter(request, parameter, value),
  );
  const weight = timesLeftOut[parameter.in];
  return parameter.required ? set : fc.oneof({ arbitrary: leftOut, weight }, { arbitrary: set, weight: 1 });
};

/** For once that an optional parameter is set. `If-Match` and the like seldom fit. */
const timesLeftOut = { path: 0, query: 1, header: 7 } as const;

const leftOut = fc.constant((request: Request) => request);
