import { startThings, type Things } from '../testing';
import { openApiDocument } from './open-api-document';

type Operation = NonNullable<ReturnType<typeof openApiDocument>['paths'][string]['post']>;

let things: Things;
let document: ReturnType<typeof openApiDocument>;
beforeAll(async () => {
  things = await startThings();
  document = openApiDocument(things.app, { title: 'Things', version: '1.2.3', description: 'All about things.' });
});
afterAll(() => things.stop());

const parametersOf = ({ parameters = [] }: Operation) =>
  parameters.map((parameter) => ('name' in parameter ? `${parameter.in} ${parameter.name}` : parameter.$ref));
const headersOf = ({ responses }: Operation, status: string) => {
  const response = responses[status];
  return response && 'headers' in response ? response.headers : undefined;
};
const operation = (method: 'get' | 'post' | 'delete', path: string): Operation => {
  const found = document.paths[path]?.[method];
  if (!found) throw new Error(`no ${method} ${path} in ${Object.keys(document.paths).join(', ')}`);
  return found;
};
const references = (...names: string[]) => Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

describe('the OpenAPI document', () => {
  it('is of version 3.1 and says what it is about', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'Things', version: '1.2.3', description: 'All about things.' });
  });

  it('knows the bearer token and the API key, and which routes need which', () => {
    expect(document.components?.securitySchemes).toEqual({
      bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      apiKey: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
    });
    expect(operation('post', '/api/v1/things').security).toEqual([{ bearer: [] }, { apiKey: [] }]);
    expect(operation('post', '/api/v1/things/{id}/change').security).toEqual([{ bearer: [] }]);
    expect(operation('get', '/open').security).toBeUndefined();
  });

  it('knows what each route is for, and which roles may use it', () => {
    const accessTo = (extensions: object) => Object.entries(extensions).filter(([name]) => name.startsWith('x-'));
    expect(accessTo(operation('post', '/api/v1/things/{id}/change'))).toEqual([
      ['x-action', 'thing.change'],
      ['x-roles', ['editor']],
    ]);
    expect(accessTo(operation('get', '/api/v1/things/{id}'))).toEqual([
      ['x-action', 'thing.read'],
      ['x-roles', ['editor', 'viewer', 'guest']],
    ]);
    expect(accessTo(operation('get', '/open'))).toEqual([]);
  });

  it('knows what a command takes besides its body', () => {
    expect(parametersOf(operation('post', '/api/v1/things/{id}/change')).sort()).toEqual([
      'header Idempotency-Key',
      'header If-Match',
      'header X-Correlation-Id',
      'path id',
    ]);
    expect(parametersOf(operation('post', '/api/v1/things')).sort()).toEqual(['header Idempotency-Key', 'header X-Correlation-Id']);
  });

  it('knows which bodies may be left out', () => {
    const bodyOf = ({ requestBody }: Operation) => requestBody;
    const body = (name: string, required: boolean) => ({
      required,
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
    });
    expect(bodyOf(operation('post', '/api/v1/things/{id}/change'))).toEqual(body('ChangeThingDto', true));
    expect(bodyOf(operation('delete', '/api/v1/things/{id}/hold'))).toEqual(body('ReleaseThingDto', false));
    expect(bodyOf(operation('post', '/api/v1/things/{id}/close'))).toBeUndefined();
  });

  it.each([
    ['post', '/api/v1/things', ['201', '400', '401', '403', '409', '413', '415', '422', '429', '500', '503']],
    ['post', '/api/v1/things/{id}/change', ['200', '400', '401', '403', '404', '409', '412', '413', '415', '422', '429', '500', '503']],
    ['delete', '/api/v1/things/{id}/hold', ['200', '400', '401', '403', '404', '409', '412', '413', '415', '422', '429', '500', '503']],
    ['get', '/api/v1/things/{id}/story', ['200', '400', '401', '403', '404', '429', '500', '503']],
    ['get', '/api/v1/things/{id}/state', ['200', '400', '401', '403', '404', '429', '500', '503']],
    ['get', '/api/v1/things/{id}', ['200', '400', '401', '403', '404', '429', '500', '503']],
  ] as const)('knows the answers of %s %s', (method, path, statuses) => {
    const { responses } = operation(method, path);
    expect(Object.keys(responses).sort()).toEqual(statuses);
    const problems = Object.entries(responses).filter(([status]) => status >= '400');
    for (const [, response] of problems) {
      expect(response).toMatchObject({ content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } });
    }
  });

  it('knows the headers of the answers', () => {
    const creation = operation('post', '/api/v1/things');
    const command = operation('post', '/api/v1/things/{id}/change');
    const query = operation('get', '/api/v1/things/{id}');
    const ofCommands = ['X-Correlation-Id', 'ETag', 'X-Log-Position', 'Idempotency-Replayed'];
    expect(headersOf(creation, '201')).toEqual(references(...ofCommands, 'Location'));
    expect(headersOf(command, '200')).toEqual(references(...ofCommands));
    expect(headersOf(command, '409')).toEqual(references('X-Correlation-Id'));
    expect(headersOf(command, '429')).toEqual(references('X-Correlation-Id', 'Retry-After'));
    expect(headersOf(command, '503')).toEqual(references('X-Correlation-Id', 'Retry-After'));
    expect(headersOf(query, '200')).toEqual(references('X-Correlation-Id'));
    expect(Object.keys(document.components?.headers ?? {})).toEqual([...ofCommands, 'Location', 'Content-Language', 'Retry-After']);
  });

  it('knows which queries tell a version, and what else they tell', () => {
    expect(operation('get', '/api/v1/things/{id}/state').responses['200']).toMatchObject({
      headers: references('ETag', 'X-Correlation-Id'),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/ThingStateAnswer' } } },
    });
  });

  it('knows the languages of an answer, and how to ask for them', () => {
    const story = operation('get', '/api/v1/things/{id}/story');
    expect(parametersOf(story).sort()).toEqual(['header Accept-Language', 'header X-Correlation-Id', 'path id']);
    expect(headersOf(story, '200')).toEqual(references('X-Correlation-Id', 'Content-Language'));
    expect(headersOf(story, '404')).toEqual(references('X-Correlation-Id'));
    expect(document.components?.headers?.['Content-Language']).toMatchObject({ schema: { type: 'string', enum: ['en', 'nl'] } });
  });

  it('knows problems and what fields have to look like', () => {
    expect(document.components?.schemas?.['Problem']).toMatchObject({
      type: 'object',
      required: ['type', 'title', 'status', 'detail', 'code', 'correlationId'],
      properties: { errors: { type: 'array', items: { $ref: '#/components/schemas/FieldError' } } },
    });
    expect(document.components?.schemas?.['ChangeThingDto']).toMatchObject({
      required: ['title'],
      properties: {
        title: { type: 'string', minLength: 1, maxLength: 20 },
        happenedAt: { type: 'string', format: 'date-time' },
      },
    });
  });

  it('refers to nothing that is not there', () => {
    const text = JSON.stringify(document);
    const missing = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([\w-]+)"/g)]
      .map(([, kind, name]) => [kind ?? '', name ?? ''] as const)
      .filter(([kind, name]) => !(name in ((document.components as Record<string, object> | undefined)?.[kind] ?? {})));
    expect(missing).toEqual([]);
  });
});
