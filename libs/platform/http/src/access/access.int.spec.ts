import { Controller, Get, Logger, Module, Post } from '@nestjs/common';
import { SignJWT, UnsecuredJWT } from 'jose';
import { createHttpApplication, HttpModule, Public } from '../index';
import { ErrorLog, policies, startThings, THINGS_KEY, tokenFor, type Things } from '../testing';

let things: Things;
beforeAll(async () => {
  things = await startThings();
});
afterAll(() => things.stop());

const readAs = (authorization: string | undefined, id = 'T-1') =>
  fetch(`${things.url}/api/v1/things/${id}`, {
    headers: { 'x-correlation-id': 'test-1', ...(authorization !== undefined && { authorization }) },
  });

/** A token like those of this machine, but for what is changed. */
const forged = (change: { claims?: object; alg?: string; typ?: string; key?: Uint8Array }) =>
  new SignJWT({ sub: 'a', iss: 'redress-local', aud: 'redress', exp: 4_102_444_800, roles: ['editor'], ...change.claims })
    .setProtectedHeader({ alg: change.alg ?? 'HS256', typ: change.typ ?? 'JWT' })
    .sign(change.key ?? Buffer.alloc(32, 1));

const unauthenticated = (detail: string) => ({
  type: '/problems/unauthenticated',
  title: 'Unauthenticated',
  status: 401,
  detail,
  code: 'unauthenticated',
  instance: '/api/v1/things/T-1',
  correlationId: 'test-1',
});

describe('who sends a request', () => {
  it('is told by a token that this machine signed', async () => {
    const token = await tokenFor({ sub: 'a.editor', name: 'Ann Editor', roles: ['editor', 'unheard-of'], customer: 'T-7' });
    const response = await readAs(`Bearer ${token}`);
    expect(response.status).toBe(200);
    expect(things.handled.principals.at(-1)).toEqual({ id: 'a.editor', roles: ['editor', 'unheard-of'], caseId: 'T-7' });
  });

  it.each([undefined, '', 'Bearer', 'Bearer ', 'Basic YTpi', 'bearer a b', 'x'])(
    'is unknown with Authorization %j',
    async (authorization) => {
      const response = await readAs(authorization);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(await response.json()).toEqual(unauthenticated('A bearer token is needed: Authorization: Bearer <token>.'));
    },
  );

  it.each<[string, () => Promise<string>]>([
    ['nobody knows', () => Promise.resolve('what-is-this')],
    ['is longer than any', () => Promise.resolve(`eyJ${'a'.repeat(7_000)}.a.a`)],
    ['looks like a JWT', () => Promise.resolve('eyJ.eyJ.x')],
    ['has expired', () => tokenFor({ sub: 'a', roles: ['editor'] }, -1)],
    ['never expires', () => forged({ claims: { exp: undefined } })],
    ['has another key', () => tokenFor({ sub: 'a', roles: ['editor'] }, 1, Buffer.alloc(32, 2))],
    ['comes from somebody else', () => forged({ claims: { iss: 'elsewhere' } })],
    ['is for somebody else', () => forged({ claims: { aud: 'elsewhere' } })],
    ['is not valid yet', () => forged({ claims: { nbf: 4_102_444_700 } })],
    ['is of another type', () => forged({ typ: 'secevent+jwt' })],
    ['has another algorithm', () => forged({ alg: 'HS512', key: Buffer.alloc(64, 1) })],
    [
      'is not signed',
      () => Promise.resolve(new UnsecuredJWT({ sub: 'a', iss: 'redress-local', aud: 'redress', exp: 4_102_444_800 }).encode()),
    ],
    ['names nobody', () => forged({ claims: { sub: undefined } })],
    ['names somebody in two words', () => forged({ claims: { sub: 'Ann Editor' } })],
    ['has roles that are none', () => forged({ claims: { roles: 'editor' } })],
    ['opens a thing that is none', () => Promise.resolve('T-x')],
  ])('is unknown with a token that %s', async (_, token) => {
    const response = await readAs(`Bearer ${await token()}`);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(await response.json()).toEqual(unauthenticated('The bearer token is not valid, or not any more.'));
  });

  it('does not matter on a public route', async () => {
    const response = await fetch(`${things.url}/open`, { headers: { authorization: 'nonsense' } });
    expect([response.status, await response.json()]).toEqual([200, { open: true }]);
  });

  it('needs a key of 32 bytes', () => {
    expect(() => tokenFor({ sub: 'a', roles: [] }, 1, Buffer.alloc(16))).toThrow('the key of local tokens has 16 bytes, 32 are needed');
  });
});

describe('a program', () => {
  const create = (headers: Record<string, string>) =>
    fetch(`${things.url}/api/v1/things`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-correlation-id': 'test-1', ...headers },
      body: '{"title":"x"}',
    });

  it('is known by its API key', async () => {
    expect((await create({ 'x-api-key': THINGS_KEY })).status).toBe(201);
  });

  it('may do nothing that its key is not for, though its role may', async () => {
    const response = await fetch(`${things.url}/api/v1/things/T-1`, { headers: { 'x-api-key': THINGS_KEY } });
    expect([response.status, await response.json()]).toMatchObject([403, { code: 'forbidden' }]);
  });

  it.each(['wrong', 'T-1', 'a b', ''])('is unknown with the key %j, whatever token it brings besides', async (key) => {
    const response = await create({ ...things.editor, 'x-api-key': key });
    expect([response.status, await response.json()]).toMatchObject([401, { code: 'unauthenticated' }]);
  });
});

describe('who may', () => {
  const problem = async (response: Response) => {
    const { status, code, detail } = (await response.json()) as Record<string, unknown>;
    expect(status).toBe(response.status);
    return { status, code, detail };
  };
  const forbidden = { status: 403, code: 'forbidden', detail: 'None of your roles may do this.' };
  const notFound = { status: 404, code: 'not-found', detail: 'There is nothing here under this address.' };

  it.each([[[]], [['unheard-of']], [['Editor']]])('nobody with the roles %j', async (roles) => {
    expect(await problem(await readAs(`Bearer ${await tokenFor({ sub: 'a', roles })}`))).toEqual(forbidden);
  });

  it('nobody whose roles may do something else', async () => {
    const headers = { authorization: `Bearer ${await tokenFor({ sub: 'a', roles: ['viewer'] })}` };
    expect(await problem(await fetch(`${things.url}/api/v1/things`, { method: 'POST', headers }))).toEqual(forbidden);
  });

  it('a guest with the token of the thing, however the reference is written', async () => {
    const response = await readAs('Bearer T-1', 't-1');
    expect([response.status, await response.json()]).toEqual([200, { id: 'T-1' }]);
  });

  it('no guest of another thing, which there might as well not be', async () => {
    expect(await problem(await readAs('Bearer T-2'))).toEqual(notFound);
    expect(await problem(await readAs('Bearer T-2', 'nonsense'))).toEqual(notFound);
  });
});

describe('an application', () => {
  @Controller('forgotten')
  class ForgottenController {
    @Get()
    @Public()
    declared(): void {}
    @Get('all')
    readAll(): void {}
    @Post()
    write(): void {}
    helper(): void {}
  }

  @Module({ imports: [HttpModule.forRoot(policies)], controllers: [ForgottenController] })
  class ForgottenModule {}

  it('does not start with a route that does not say who may use it', async () => {
    const app = await createHttpApplication(ForgottenModule, { logger: new ErrorLog() });
    await expect(app.init()).rejects.toThrow(
      new Error('routes without @Action or @Public: ForgottenController.readAll, ForgottenController.write'),
    );
    Logger.overrideLogger(false);
  });
});
