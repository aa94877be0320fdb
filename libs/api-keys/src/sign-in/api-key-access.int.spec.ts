import { randomBytes } from 'node:crypto';
import { Clock } from '@platform/decider';
import { EventCodec, EventLog, EventStreams, Identity, type CommandContext } from '@platform/event-store';
import { ReadStore } from '@platform/read-store';
import { eventStoreUrl } from '../../../../test/support/event-store-url';
import { eventually } from '../../../../test/support/eventually';
import { mongoUrl } from '../../../../test/support/mongo-url';
import { newApiKey } from '../client/api-key-text';
import { ApiClients } from '../client/api-clients';
import { apiClientEvents, type ApiClientEvent } from '../events/api-client-events';
import { decideIssueApiKey } from '../write/issue-api-key/issue-api-key.decide';
import { decideRevokeApiKey } from '../write/revoke-api-key/revoke-api-key.decide';
import { ApiKeyAccess } from './api-key-access';
import { KeyUses } from './key-uses';

/** A clock that is set by hand. */
class SetClock extends Clock {
  time = '2026-06-01T08:00:00.000Z';

  now(): string {
    return this.time;
  }
}

const ADMIN: CommandContext = { actor: { id: 'b.vermeer', role: 'admin' }, correlationId: 'c-1' };

const own = randomBytes(6).toString('hex');
const clock = new SetClock();
const logs: EventLog[] = [];
let store: ReadStore;

/** What one process of the installation knows of its clients. */
const aProcess = () => {
  const log = new EventLog(eventStoreUrl());
  logs.push(log);
  const streams = new EventStreams(log, new EventCodec<ApiClientEvent>(apiClientEvents), `test${own}.apiclient`);
  const clients = new ApiClients({ streams, identity: new Identity(Buffer.alloc(32, 7)), clock });
  const uses = new KeyUses(store, clock);
  return { streams, clients, uses, access: new ApiKeyAccess(clients, uses) };
};

let here: ReturnType<typeof aProcess>;
let there: ReturnType<typeof aProcess>;
beforeAll(() => {
  store = new ReadStore(mongoUrl(`redress_${own}`));
  here = aProcess();
  there = aProcess();
});
afterAll(async () => {
  await store.database.dropDatabase();
  await store.close();
  await Promise.all(logs.map((log) => log.close()));
});

const issue = async (client: string) => {
  const made = newApiKey(client);
  const { keyId, secretHash } = made;
  await here.clients.decide(client, { name: 'issue-api-key', body: { client } }, ADMIN, (state) =>
    decideIssueApiKey({ keyId, secretHash, scopes: ['report.receive'] }, state),
  );
  return made;
};

const revoke = (client: string, keyId: string) =>
  here.clients.decide(client, { name: 'revoke-api-key', body: { keyId } }, ADMIN, (state) => decideRevokeApiKey(keyId, state));

describe('an API key', () => {
  it('opens for its client, in every process', async () => {
    const { key, keyId } = await issue('portal');
    const known = { client: 'portal', keyId, scopes: ['report.receive'] };
    expect(await here.access.clientWith(key)).toEqual(known);
    expect(await there.access.clientWith(key)).toEqual(known);
  });

  it('opens nothing any more once it was revoked, in no process; the other key of the client still does', async () => {
    const [old, young] = [await issue('changing'), await issue('changing')];
    expect(await there.access.clientWith(old.key)).not.toBeNull();
    await revoke('changing', old.keyId);
    expect([await here.access.clientWith(old.key), await there.access.clientWith(old.key)]).toEqual([null, null]);
    expect(await there.access.clientWith(young.key)).not.toBeNull();
  });

  it('opens nothing with another secret, with the id of another key or for a client that nobody knows', async () => {
    const [one, other] = [await issue('first'), await issue('second')];
    const secretOf = (key: string) => key.slice(-43);
    const wrong = [
      newApiKey('first').key,
      newApiKey('unknown').key,
      `rdr_${one.keyId}_${secretOf(other.key)}`,
      `rdr_${one.keyId}_${'A'.repeat(43)}`,
      `rdr__directory_${secretOf(one.key)}`,
      one.keyId,
    ];
    expect(await Promise.all(wrong.map((text) => here.access.clientWith(text)))).toEqual(Array(wrong.length).fill(null));
  });

  it('stands in the log as the hash of its secret alone', async () => {
    const { key, secretHash } = await issue('logged');
    const stored = JSON.stringify((await here.streams.recorded('logged')).map(({ data, metadata }) => ({ data, metadata })));
    expect(stored).toContain(secretHash);
    expect(stored).not.toContain(key.slice(-43));
  });
});

describe('the last use of a key', () => {
  it('is noted at most once a minute', async () => {
    const { key, keyId } = await issue('used');
    const lastUse = async () => (await there.uses.of([keyId])).get(keyId);
    expect(await lastUse()).toBeUndefined();
    await here.access.clientWith(key);
    await eventually(async () => (await lastUse()) === '2026-06-01T08:00:00.000Z');
    clock.time = '2026-06-01T08:00:59.000Z';
    await here.uses.note(keyId);
    expect(await lastUse()).toBe('2026-06-01T08:00:00.000Z');
    clock.time = '2026-06-01T08:01:00.000Z';
    await here.uses.note(keyId);
    expect(await lastUse()).toBe('2026-06-01T08:01:00.000Z');
  });

  it('never goes back when processes differ', async () => {
    const keyId = 'portal.000000000001';
    clock.time = '2026-06-01T09:00:00.000Z';
    await here.uses.note(keyId);
    clock.time = '2026-06-01T08:59:00.000Z';
    await there.uses.note(keyId);
    expect((await here.uses.of([keyId])).get(keyId)).toBe('2026-06-01T09:00:00.000Z');
  });
});

describe('the directory of clients', () => {
  it('takes many new names at the same moment', async () => {
    const names = Array.from({ length: 20 }, (_, number) => `at-once-${String(number)}`);
    await Promise.all(names.map((name) => here.clients.name(name, ADMIN)));
    expect(await there.clients.names()).toEqual(expect.arrayContaining(names));
  });

  it('names each client once, whoever names it', async () => {
    await Promise.all([here.clients.name('named', ADMIN), there.clients.name('named', ADMIN), there.clients.name('named-too', ADMIN)]);
    const named = (await here.clients.names()).filter((name) => name.startsWith('named'));
    expect(named.sort()).toEqual(['named', 'named-too']);
  });
});
