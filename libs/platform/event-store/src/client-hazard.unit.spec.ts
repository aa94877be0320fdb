import { isClientHazard } from './index';

const thrownAt = (file: string): Error =>
  Object.assign(new Error('14 UNAVAILABLE'), { stack: `Error: 14 UNAVAILABLE\n    at errorOut (${file}:33:17)` });

describe('an error that nobody caught', () => {
  it('is a hazard of the client when it comes from there', () => {
    expect(isClientHazard(thrownAt('/app/node_modules/@eventstore/db-client/dist/utils/backpressuredWrite.js'))).toBe(true);
  });
  it('is a defect otherwise', () => {
    expect(isClientHazard(thrownAt('/app/dist/libs/complaints/src/complaint/complaint.fold.js'))).toBe(false);
    expect(isClientHazard('thrown text')).toBe(false);
  });
});
