import { growth } from './memory';

describe('the growth of memory', () => {
  it.each([
    ['up and down', [205, 210, 204, 207, 209, 204], -1],
    ['without an end', [100, 110, 120, 130, 140, 150], 30],
    ['unknown', [100], 0],
  ])('%s', (_, samples, grown) => {
    expect(growth(samples)).toBe(grown);
  });
});
