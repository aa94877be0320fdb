import type { OpenAPIObject } from '@nestjs/swagger';
import type { ACTION_EXTENSION } from '../access/action.decorator';

type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** An operation, and what we say about it beyond OpenAPI. */
export type Operation = OperationObject & {
  [ACTION_EXTENSION]?: string;
  'x-roles'?: readonly string[];
};

/** The operations of one address, whatever their method. */
export const operationsOf = ({ get, post, put, patch, delete: remove }: OpenAPIObject['paths'][string]): Operation[] =>
  [get, post, put, patch, remove].filter((operation) => operation !== undefined);
