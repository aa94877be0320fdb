import { addressOf } from './address';

describe('the address of a request', () => {
  it('is known still when the connection is gone', () => {
    const request: { ip?: string } = { ip: '192.0.2.1' };
    expect(addressOf(request)).toBe('192.0.2.1');
    delete request.ip;
    expect(addressOf(request)).toBe('192.0.2.1');
  });

  it('is told by a word when it was gone before anybody asked', () => {
    expect(addressOf({})).toBe('gone');
  });
});
