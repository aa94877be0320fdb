import type fc from 'fast-check';
import type { Operation, Parameter } from '../document/operations';
import type { Json } from '../values/valid-values';
import type { Request } from './request';

/** What HTTP lets stand in a header. */
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** The parameters of an operation that a client may set freely: those in the path say which case is meant. */
export const freeParameters = ({ parameters }: Operation): readonly Parameter[] =>
  parameters.filter((parameter) => parameter.in !== 'path');

/** Values that can be sent as a parameter at all. */
export const sendable = (parameter: Parameter, values: fc.Arbitrary<Json>): fc.Arbitrary<string> =>
  values.map(String).filter((value) => parameter.in === 'query' || HEADER_VALUE.test(value));

/** The request with a parameter set. */
export const withParameter = (request: Request, { name, in: place }: Parameter, value: string): Request =>
  place === 'query'
    ? { ...request, query: [...request.query, `${encodeURIComponent(name)}=${encodeURIComponent(value)}`] }
    : { ...request, headers: { ...request.headers, [name]: value } };
