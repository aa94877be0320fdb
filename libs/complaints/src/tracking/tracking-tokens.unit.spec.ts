import { TrackingTokens } from './tracking-tokens';

const tokens = new TrackingTokens(Buffer.alloc(32, 1));
const complaintId = 'KL-7F3K9-2QDXM';
const first = { complaintId, version: 1 };

describe('the tracking token of a customer', () => {
  it('says which case it opens, and in which version', () => {
    expect(tokens.claimOf(tokens.issue(first))).toEqual(first);
    expect(tokens.claimOf(tokens.issue({ complaintId, version: 12 }))).toEqual({ complaintId, version: 12 });
  });
  it('is the same when it is asked for again', () => {
    expect(tokens.issue(first)).toBe(tokens.issue(first));
    expect(tokens.issue(first)).toMatch(/^KL-7F3K9-2QDXM\.1\.[\w-]{43}$/);
  });
  it('opens no other case, no other version and nothing under another key', () => {
    const [, version, mac] = tokens.issue(first).split('.');
    expect(tokens.claimOf(`KL-00000-00000.${String(version)}.${String(mac)}`)).toBeNull();
    expect(tokens.claimOf(`${complaintId}.2.${String(mac)}`)).toBeNull();
    expect(new TrackingTokens(Buffer.alloc(32, 2)).claimOf(tokens.issue(first))).toBeNull();
  });
  it.each([
    ...['', '.', 'KL-', 'KL-7F3K9-2QDXM', 'KL-7F3K9-2QDXM.1.', 'KL-7F3K9-2QDXM.01.x', 'KL-7F3K9-2QDXM.1e3.x'],
    ...['eyJhbGciOiJIUzI1NiJ9.e30.c2ln', `${tokens.issue(first)}.`, `${tokens.issue(first)}.more`],
  ])('%j is none', (text) => {
    expect(tokens.claimOf(text)).toBeNull();
  });
  it('is told apart from other bearer tokens', () => {
    expect(tokens.accepts(tokens.issue(first))).toBe(true);
    expect(tokens.accepts('eyJhbGciOiJIUzI1NiJ9.e30.c2ln')).toBe(false);
  });
});
