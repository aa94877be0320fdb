import { TrackingTokens } from './tracking-tokens';

const tokens = new TrackingTokens(Buffer.alloc(32, 1));
const caseId = 'KL-7F3K9-2QDXM';

describe('the tracking token of a customer', () => {
  it('opens its own case', () => {
    expect(tokens.caseOf(tokens.issue(caseId))).toBe(caseId);
  });
  it('is the same when it is asked for again', () => {
    expect(tokens.issue(caseId)).toBe(tokens.issue(caseId));
    expect(tokens.issue(caseId)).toMatch(/^KL-7F3K9-2QDXM\.1\.[\w-]{43}$/);
  });
  it('opens no other case, no other version and nothing under another key', () => {
    const [, version, mac] = tokens.issue(caseId).split('.');
    expect(tokens.caseOf(`KL-00000-00000.${String(version)}.${String(mac)}`)).toBeNull();
    expect(tokens.caseOf(`${caseId}.2.${String(mac)}`)).toBeNull();
    expect(new TrackingTokens(Buffer.alloc(32, 2)).caseOf(tokens.issue(caseId))).toBeNull();
  });
  it.each(['', '.', 'KL-', 'KL-7F3K9-2QDXM', 'KL-7F3K9-2QDXM.1.', 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln'])('%j is none', (text) => {
    expect(tokens.caseOf(text)).toBeNull();
  });
  it('is told apart from other bearer tokens', () => {
    expect(tokens.accepts(tokens.issue(caseId))).toBe(true);
    expect(tokens.accepts('eyJhbGciOiJIUzI1NiJ9.e30.c2ln')).toBe(false);
  });
});
