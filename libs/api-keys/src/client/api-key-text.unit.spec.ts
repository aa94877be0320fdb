import { clientOf, CLIENT, isSecretOf, newApiKey, parseApiKey } from './api-key-text';

describe('an API key', () => {
  it('says whose it is, and has a secret of 256 bits of which only the hash is kept', () => {
    const { keyId, key, secretHash } = newApiKey('portal-2');
    const [, shownId, secret = ''] = /^rdr_(portal-2\.[0-9a-f]{12})_([\w-]{43})$/.exec(key) ?? [];
    expect(shownId).toBe(keyId);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(parseApiKey(key)).toEqual({ client: 'portal-2', keyId, secret });
    expect(isSecretOf(secretHash, secret)).toBe(true);
    expect(isSecretOf(secretHash, secret.slice(1))).toBe(false);
    expect(secretHash).not.toContain(secret);
  });

  it('is never made twice', () => {
    const keys = Array.from({ length: 1_000 }, () => newApiKey('portal').key);
    expect(new Set(keys).size).toBe(1_000);
  });

  it.each([
    '',
    'portal',
    'rdr_portal_x',
    `rdr_portal.5f3a9c01b2d4_${'a'.repeat(42)}`,
    `rdr_portal.5f3a9c01b2d4_${'a'.repeat(44)}`,
    `rdr_Portal.5f3a9c01b2d4_${'a'.repeat(43)}`,
    `rdr_.5f3a9c01b2d4_${'a'.repeat(43)}`,
    `rdr_portal.5f3a9c01b2d4_${'a'.repeat(42)}+`,
    `xrdr_portal.5f3a9c01b2d4_${'a'.repeat(43)}`,
    `rdr_portal.5f3a9c01b2d4_${'a'.repeat(43)}\n`,
  ])('is not %j', (text) => {
    expect(parseApiKey(text)).toBeNull();
  });

  it.each(['portal', 'portal.5f3a', 'a.b.5f3a9c01b2d4', '../../etc.5f3a9c01b2d4'])('has no id such as %s', (text) => {
    expect(clientOf(text)).toBeNull();
  });
});

describe('the name of a client', () => {
  it.each(['portal', '7', 'mail-intake-2', 'x'.repeat(40)])('may be %s', (name) => {
    expect(CLIENT.test(name)).toBe(true);
  });

  it.each(['', '-portal', 'Portal', 'anna@example.org', 'anna jansen', 'a.b', 'a_b', 'x'.repeat(41), 'portal\n'])(
    'may not be %j',
    (name) => {
      expect(CLIENT.test(name)).toBe(false);
    },
  );
});
