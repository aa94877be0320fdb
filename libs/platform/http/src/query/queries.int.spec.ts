import { startThings, type Things } from '../testing';

let things: Things;
beforeAll(async () => {
  things = await startThings();
});
afterAll(() => things.stop());

const get = (path: string) => fetch(`${things.url}/api/v1/things/${path}`, { headers: things.editor });

describe('the answer to a query', () => {
  it('is what was found; its version, where it has one, stands in the headers', async () => {
    const response = await get('T-1/state');
    expect([response.status, response.headers.get('etag')]).toEqual([200, '"3"']);
    expect(await response.json()).toEqual({ id: 'T-1', open: true });
  });

  it('has no version otherwise, and as a problem', async () => {
    const [unversioned, problem] = [await get('T-1'), await get('T-404/state')];
    expect([unversioned.status, unversioned.headers.get('etag')]).toEqual([200, null]);
    expect([problem.status, problem.headers.get('etag')]).toEqual([404, null]);
  });
});
