import { operationsOf } from './operations';

const problem = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };

const documentWith = (title: object) => ({
  openapi: '3.1.0',
  paths: {
    '/things/{id}': {
      post: {
        operationId: 'change',
        'x-roles': ['editor'],
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        requestBody: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/ThingDto' } } } },
        responses: { '204': { description: 'Done.' }, '400': problem },
      },
    },
  },
  components: {
    schemas: {
      ThingDto: { type: 'object', properties: { title }, required: ['title'], additionalProperties: false },
      Problem: { type: 'object', required: ['code'] },
    },
  },
});

describe('the operations of a document', () => {
  it('are told with everything that a request and an answer to it need, references followed', () => {
    expect(operationsOf(documentWith({ type: 'string', minLength: 1 }))).toEqual([
      {
        name: 'POST /things/{id}',
        method: 'POST',
        path: '/things/{id}',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', nullable: false } }],
        body: {
          required: true,
          schema: {
            type: 'object',
            properties: { title: { type: 'string', minLength: 1, nullable: false } },
            required: ['title'],
            additionalProperties: false,
          },
        },
        roles: ['editor'],
        answers: { '204': {}, '400': { 'application/problem+json': { type: 'object', required: ['code'] } } },
      },
    ]);
  });

  it('know a text that may be null', () => {
    const [operation] = operationsOf(documentWith({ type: ['string', 'null'], maxLength: 5 }));
    expect(operation?.body?.schema).toMatchObject({ properties: { title: { type: 'string', nullable: true, maxLength: 5 } } });
  });

  it.each([
    ['a keyword', { type: 'string', minLenght: 1 }, 'minLenght'],
    ['a format', { type: 'string', format: 'uuid' }, 'title.format'],
    ['a type', { type: 'null' }, 'title.type'],
    ['a schema without a type', { oneOf: [] }, 'title.type'],
    ['an object that takes any field', { type: 'object', properties: {} }, 'title.additionalProperties'],
    ['a reference', { $ref: '#/components/schemas/Nothing' }, 'title'],
  ])('are not told when %s is not understood: nothing goes ungenerated silently', (_, title, place) => {
    expect(() => operationsOf(documentWith(title))).toThrow(place);
  });
});
