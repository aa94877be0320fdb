import { mongoUrl } from './mongo-url';

describe('the MongoDB of the tests', () => {
  const environment = process.env;

  beforeEach(() => {
    process.env = {};
  });
  afterEach(() => {
    process.env = environment;
  });

  it.each([
    ['mongodb://127.0.0.1:27017/?directConnection=true', 'mongodb://127.0.0.1:27017/views?directConnection=true'],
    ['mongodb://127.0.0.1:27017/other?directConnection=true', 'mongodb://127.0.0.1:27017/views?directConnection=true'],
    ['mongodb://one:27017,two:27017', 'mongodb://one:27017,two:27017/views'],
  ])('is the one that MONGODB_URL names, with the database asked for: %s', (given, expected) => {
    process.env['MONGODB_URL'] = given;
    expect(mongoUrl('views')).toBe(expected);
  });

  it('fails a test with the reason why there is none', () => {
    process.env['REDRESS_NO_ENGINE'] = 'Error: there is no build';
    expect(() => mongoUrl('views')).toThrow('no MongoDB to test with: Error: there is no build');
  });
});
