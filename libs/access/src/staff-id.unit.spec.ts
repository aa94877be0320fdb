import { isStaffId } from './index';

describe('a staff id', () => {
  it.each(['a.jansen', 'A', '~!', 'auth0|5f7c8ec7c33c6c004bbafe82', 'x'.repeat(128)])('may be %s', (text) => {
    expect(isStaffId(text)).toBe(true);
  });

  it.each(['', 'a jansen', 'ànna', 'a\n', 'a.jansen\n', 'x'.repeat(129)])('may not be %j', (text) => {
    expect(isStaffId(text)).toBe(false);
  });
});
