import { growth } from './memory';

describe('the growth of memory', () => {
  it.each([
    ['after it was warm', [100, 180, 200, 210, 205, 207, 206, 209, 204], -1],
    ['without an end', [100, 110, 120, 130, 140, 150, 160, 170, 180], 30],
  ])('%s', (_, samples, grown) => {
    expect(growth(samples)).toBe(grown);
  });
});
