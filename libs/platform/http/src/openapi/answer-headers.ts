import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Response = NonNullable<Operation['responses'][string]>;
type Headers = NonNullable<NonNullable<OpenAPIObject['components']>['headers']>;

/** The headers that answers carry, to be referred to by name. */
export const answerHeaders: Headers = {
  'X-Correlation-Id': { description: 'The correlation id of the request.', schema: { type: 'string' } },
  ETag: { description: 'The version after the command, to be named in `If-Match`.', schema: { type: 'string', example: '"3"' } },
  'X-Log-Position': { description: 'Where the command stands in the log; opaque.', schema: { type: 'string' } },
  'Idempotency-Replayed': { description: '`true` when this was carried out before.', schema: { type: 'string', enum: ['true'] } },
  Location: { description: 'The address of what was created.', schema: { type: 'string', format: 'uri-reference' } },
  'Retry-After': { description: 'Seconds to wait before the request is repeated.', schema: { type: 'integer' } },
};

const ofEvery = ['X-Correlation-Id'] as const;
const ofCommands = ['ETag', 'X-Log-Position', 'Idempotency-Replayed'] as const;

/** Adds to each response of each operation the headers that it carries. */
export const describeAnswerHeaders = (document: OpenAPIObject): void => {
  for (const operation of Object.values(document.paths).flatMap(operationsOf)) {
    for (const [status, response] of Object.entries(operation.responses)) {
      if (response) addHeaders(response, headersOf(operation, status));
    }
  }
};

const operationsOf = ({ get, post, put, patch, delete: remove }: OpenAPIObject['paths'][string]): Operation[] =>
  [get, post, put, patch, remove].filter((operation) => operation !== undefined);

const isCommand = ({ parameters = [] }: Operation): boolean =>
  parameters.some((parameter) => 'name' in parameter && parameter.name === 'Idempotency-Key');

const headersOf = (operation: Operation, status: string): readonly string[] => {
  if (status === '503') return [...ofEvery, 'Retry-After'];
  if (!status.startsWith('2') || !isCommand(operation)) return ofEvery;
  return [...ofEvery, ...ofCommands, ...(status === '201' ? ['Location'] : [])];
};

const addHeaders = (response: Response, names: readonly string[]): void => {
  if ('$ref' in response) return;
  const references = names.map((name) => [name, { $ref: `#/components/headers/${name}` }]);
  response.headers = { ...response.headers, ...(Object.fromEntries(references) as Headers) };
};
