import { eventStoreUrl } from './event-store-url';

describe('the event store of the tests', () => {
  const environment = process.env;

  beforeEach(() => {
    process.env = {};
  });
  afterEach(() => {
    process.env = environment;
  });

  it('is the one that EVENTSTORE_URL names', () => {
    process.env['EVENTSTORE_URL'] = 'esdb://127.0.0.1:2113?tls=false';
    expect(eventStoreUrl()).toBe('esdb://127.0.0.1:2113?tls=false');
  });

  it('fails a test with the reason why there is none', () => {
    process.env['REDRESS_NO_ENGINE'] = 'Error: there is no build';
    expect(() => eventStoreUrl()).toThrow('no event store to test with: Error: there is no build');
  });
});
