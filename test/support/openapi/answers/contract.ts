import { schemaChecker } from '../document/schema-checker';
import { addressOf, bytesOf, type Request } from '../requests/request';
import type { AnswerContent, Operation } from '../document/operations';

/** An answer as it came. */
export interface Received {
  readonly status: number;
  /** By names in small letters. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

const PROBLEM = 'application/problem+json';
const LINES = 'application/x-ndjson';
const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const STACK_TRACE = /^\s*at .+:\d+:\d+|node_modules/m;
/** What headers may have altogether. Bytes. */
const LARGEST_HEAD = 16 * 1024;
/** Headers and parameters with which a caller asks to wait for something that may never come. */
const WAITING = /minRevision|X-Wait-For-Position/i;

type Objection = string | null;

/** What an OpenAPI document promises, to hold answers against. */
export class Contract {
  private readonly ajv = schemaChecker();
  private readonly operations: ReadonlyMap<string, Operation>;

  /** @throws Error when an answer is described with a keyword or a format that cannot be checked */
  constructor(operations: readonly Operation[]) {
    this.operations = new Map(operations.map((operation) => [operation.name, operation]));
    for (const { answers } of operations)
      for (const schema of Object.values(answers).flatMap(Object.values<object>)) this.ajv.compile(schema);
  }

  /** What is wrong with the answer to a request, each in a line; nothing when it is as documented. */
  objections(request: Request, received: Received): readonly string[] {
    const content = this.documented(request)[String(received.status)];
    return [
      faultOfTheServer(request, received),
      content ? this.otherBody(content, request, received) : `${String(received.status)} is not documented`,
      this.accepted(request, received),
      received.headers['x-correlation-id'] === undefined ? 'there is no X-Correlation-Id' : null,
      STACK_TRACE.test(received.text) ? 'there is a stack trace' : null,
      received.status >= 400 && request.method !== 'HEAD' ? badProblem(received) : null,
    ].filter((objection) => objection !== null);
  }

  /**
   * The documented answers; for a method that an address does not know, that it does not, or that the address is malformed. A head that is too large is refused
   * before anybody looks at what it asks for, as the description of the whole interface says.
   */
  private documented(request: Request): Operation['answers'] {
    const { method, route } = request;
    const problem = [...this.operations.values()].find(({ path }) => path === route)?.answers['400'] ?? {};
    if (sizeOfHeaders(request) > LARGEST_HEAD) return { '431': problem };
    const operation = this.operations.get(`${method === 'HEAD' ? 'GET' : method} ${route}`);
    if (operation) return operation.answers;
    return { ...(!isDecodable(addressOf(request)) && { '400': problem }), '404': problem, '405': problem };
  }

  private otherBody(content: AnswerContent, { method }: Request, { headers, text }: Received): Objection {
    const type = String(headers['content-type']).split(';', 1)[0] ?? '';
    const schema = content[type];
    if (method === 'HEAD' || (text === '' && Object.keys(content).length === 0)) return null;
    if (!schema) return `the content type ${type} is not documented`;
    if (type === LINES) return this.violationInLines(schema, text);
    return type.endsWith('json') ? this.violation(schema, text) : null;
  }

  private violationInLines(schema: object, text: string): Objection {
    const lines = text.split('\n').filter((line) => line !== '');
    return lines.map((line) => this.violation(schema, line)).find((violation) => violation !== null) ?? null;
  }

  private violation(schema: object, text: string): Objection {
    const body = parsed(text);
    if (body === undefined) return 'the body is not JSON';
    return this.ajv.validate(schema, body) ? null : `the body is not as documented: ${this.ajv.errorsText(undefined, { dataVar: 'body' })}`;
  }

  /** A body that the document forbids must not be carried out. */
  private accepted(request: Request, { status }: Received): Objection {
    const body = this.operations.get(`${request.method} ${request.route}`)?.body;
    const bytes = bytesOf(request);
    if (!body || status >= 300 || (!body.required && !bytes?.length)) return null;
    // A byte order mark may be ignored (RFC 8259, 8.1), which TextDecoder does.
    const violation = this.violation(body.schema, new TextDecoder().decode(bytes));
    return violation && `a body was accepted that the document forbids: ${violation}`;
  }
}

const faultOfTheServer = ({ method, query, headers }: Request, { status, text }: Received): Objection => {
  if (status < 500) return null;
  const waited = [...query, ...Object.keys(headers)].some((part) => WAITING.test(part));
  const behind = method === 'HEAD' || problemIn(text).code === 'view-behind';
  return waited && behind ? null : `${String(status)} is a fault of the server`;
};

const badProblem = ({ status, headers, text }: Received): Objection => {
  const problem = problemIn(text);
  const right =
    String(headers['content-type']).startsWith(PROBLEM) &&
    KEBAB_CASE.test(String(problem.code)) &&
    problem.type === `/problems/${String(problem.code)}` &&
    problem.status === status &&
    problem.correlationId === headers['x-correlation-id'];
  return right ? null : 'the problem does not fit its answer';
};

const problemIn = (text: string): Readonly<Record<string, unknown>> => {
  const body = parsed(text);
  return typeof body === 'object' && body !== null ? { ...body } : {};
};

const sizeOfHeaders = ({ headers }: Request): number => Object.values(headers).flat().join('').length;

const isDecodable = (address: string): boolean => {
  try {
    decodeURI(address.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
};

/** JSON, or undefined for what is none. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
