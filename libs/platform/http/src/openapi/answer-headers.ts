import type { OpenAPIObject } from '@nestjs/swagger';
import type { HttpPolicies } from '../http-policies';
import { operationsOf, type Operation } from './operations';

type Response = NonNullable<Operation['responses'][string]>;
type Headers = NonNullable<NonNullable<OpenAPIObject['components']>['headers']>;

/** The headers that answers carry, to be referred to by name. */
const answerHeaders = ({ languages }: Pick<HttpPolicies, 'languages'>): Headers => ({
  'X-Correlation-Id': { description: 'The correlation id of the request.', schema: { type: 'string' } },
  ETag: {
    description: 'The version after the command, or as it was found: to be named in `If-Match`.',
    schema: { type: 'string', example: '"3"' },
  },
  'X-Log-Position': { description: 'Where the command stands in the log; opaque.', schema: { type: 'string' } },
  'Idempotency-Replayed': { description: '`true` when this was carried out before.', schema: { type: 'string', enum: ['true'] } },
  Location: { description: 'The address of what was created.', schema: { type: 'string', format: 'uri-reference' } },
  'Content-Language': { description: 'The language of the answer.', schema: { type: 'string', enum: [...languages] } },
  'Retry-After': { description: 'Seconds to wait before the request is repeated.', schema: { type: 'integer' } },
});

const ofCommands = ['ETag', 'X-Log-Position', 'Idempotency-Replayed'] as const;

/** Adds to each response of each operation the headers that it carries. */
export const describeAnswerHeaders = (document: OpenAPIObject, policies: Pick<HttpPolicies, 'languages'>): void => {
  document.components = { ...document.components, headers: answerHeaders(policies) };
  for (const operation of Object.values(document.paths).flatMap(operationsOf)) {
    for (const [status, response] of Object.entries(operation.responses)) {
      if (response) addHeaders(response, headersOf(operation, status));
    }
  }
};

const headersOf = (operation: Operation, status: string): readonly string[] => [
  'X-Correlation-Id',
  ...(status.startsWith('2') ? headersOfSuccess(operation) : []),
  ...(status === '201' ? ['Location'] : []),
  ...(status === '429' || status === '503' ? ['Retry-After'] : []),
];

const headersOfSuccess = (operation: Operation): readonly string[] => [
  ...(takes(operation, 'Idempotency-Key') && isAboutOneCase(operation) ? ofCommands : []),
  ...(takes(operation, 'Accept-Language') ? ['Content-Language'] : []),
];

/** One that exists, or that is made. */
const isAboutOneCase = (operation: Operation): boolean => takes(operation, 'If-Match') || '201' in operation.responses;

const takes = ({ parameters = [] }: Operation, header: string): boolean =>
  parameters.some((parameter) => 'name' in parameter && parameter.name === header);

const addHeaders = (response: Response, names: readonly string[]): void => {
  if ('$ref' in response) return;
  const references = names.map((name) => [name, { $ref: `#/components/headers/${name}` }]);
  response.headers = { ...response.headers, ...(Object.fromEntries(references) as Headers) };
};
