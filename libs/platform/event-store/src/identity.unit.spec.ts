import { Identity } from './identity';

const identity = new Identity(Buffer.alloc(32, 7));
const by = (id: string, idempotencyKey?: string) => ({
  actor: { id, role: 'handler' },
  correlationId: 'c-1',
  ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
});
const stream = 'complaint-KL-7F3K9-2QDXM';
const request = { name: 'acknowledge-complaint', body: { via: 'phone' } };

describe('the identity of a command', () => {
  it('is the same for the same person, stream and key', () => {
    expect(identity.commandId(stream, by('a.jansen', 'k'))).toBe(identity.commandId(stream, by('a.jansen', 'k')));
  });
  it('is another one for another case, another person or another key', () => {
    const ids = [
      identity.commandId(stream, by('a.jansen', 'k')),
      identity.commandId('complaint-KL-00000-00000', by('a.jansen', 'k')),
      identity.commandId(stream, by('b.bos', 'k')),
      identity.commandId(stream, by('a.jansen', 'l')),
    ];
    expect(new Set(ids).size).toBe(4);
  });
  it('is random without a key', () => {
    expect(identity.commandId(stream, by('a.jansen'))).not.toBe(identity.commandId(stream, by('a.jansen')));
  });
  it('depends on the secret of the installation: nobody else can tell a key from it', () => {
    expect(new Identity(Buffer.alloc(32, 8)).commandId(stream, by('a.jansen', 'k'))).not.toBe(
      identity.commandId(stream, by('a.jansen', 'k')),
    );
  });
});

describe('what was asked', () => {
  it('is told by name and body, in whatever order the fields came', () => {
    expect(identity.requestHash({ name: 'n', body: { a: 1, b: 2 } })).toBe(identity.requestHash({ name: 'n', body: { b: 2, a: 1 } }));
    expect(identity.requestHash(request)).toMatch(/^[0-9a-f]{64}$/);
  });
  it('differs with the command and with the body', () => {
    const hashes = [request, { ...request, name: 'close-complaint' }, { ...request, body: { via: 'email' } }].map((asked) =>
      identity.requestHash(asked),
    );
    expect(new Set(hashes).size).toBe(3);
  });
});

describe('the id of an event', () => {
  it('never meets the one of another command, body or place', () => {
    const one = identity.commandId(stream, by('a.jansen', 'k'));
    const other = identity.commandId(stream, by('b.bos', 'k'));
    const ids = [
      identity.eventId(one, 'r', 0),
      identity.eventId(one, 'r', 1),
      identity.eventId(one, 's', 0),
      identity.eventId(other, 'r', 0),
    ];
    expect(new Set(ids).size).toBe(4);
    expect(identity.eventId(one, 'r', 0)).toBe(ids[0]);
  });
});

describe('the seed of a new case', () => {
  it('is the same for the same person and key, and another one after a clash', () => {
    expect(identity.creationSeed('a.jansen', 'k', 0)).toEqual(identity.creationSeed('a.jansen', 'k', 0));
    expect(identity.creationSeed('a.jansen', 'k', 0)).toHaveLength(32);
    expect(identity.creationSeed('a.jansen', 'k', 1)).not.toEqual(identity.creationSeed('a.jansen', 'k', 0));
    expect(identity.creationSeed('b.bos', 'k', 0)).not.toEqual(identity.creationSeed('a.jansen', 'k', 0));
  });
});
