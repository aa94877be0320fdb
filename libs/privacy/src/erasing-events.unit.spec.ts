import { isErased } from './erasing-events';

const withLast = (type: string) => isErased([{ type: 'ReportReceived' }, { type: 'ErasureRequested' }, { type }]);

describe('what is sealed in a stream', () => {
  it.each(['ErasureBegun', 'PersonalDataErased'])('is read by nobody any more after %s', (type) => {
    expect(withLast(type)).toBe(true);
  });
  it('is read still when an erasure was only asked for, or agreed to', () => {
    expect(withLast('ErasureApproved')).toBe(false);
    expect(isErased([])).toBe(false);
  });
});
