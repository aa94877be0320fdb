import { startThings, type Things } from '../testing';

let things: Things;
beforeAll(async () => {
  things = await startThings();
});
afterAll(() => things.stop());

const story = (acceptLanguage: string | undefined, id = 'T-1') =>
  fetch(`${things.url}/api/v1/things/${id}/story`, {
    headers: { ...things.editor, ...(acceptLanguage !== undefined && { 'accept-language': acceptLanguage }) },
  });

const english = { language: 'en', vary: 'Accept-Language', body: { story: 'Once upon a time' } };
const dutch = { language: 'nl', vary: 'Accept-Language', body: { story: 'Er was eens' } };

describe('an answer in several languages', () => {
  it.each([
    ['nl', dutch],
    ['en', english],
    ['NL', dutch],
    ['nl-BE', dutch],
    ['nl, en', dutch],
    ['en, nl', english],
    ['en;q=0.4, nl;q=0.5', dutch],
    ['de, fr;q=0.9, nl;q=0.1', dutch],
    ['*', english],
    ['en;q=0, *;q=0.1', dutch],
  ])('is in the one that %s asks for most', async (acceptLanguage, { language, vary, body }) => {
    const response = await story(acceptLanguage);
    expect(response.status).toBe(200);
    expect([response.headers.get('content-language'), response.headers.get('vary')]).toEqual([language, vary]);
    expect(await response.json()).toEqual(body);
  });

  it.each(['', 'de', 'nl;q=0', 'en;q=0, nl;q=0', 'x'.repeat(1_000), ';;,=', 'nl;q=often'])(
    'is in the first one when %j asks for none of them',
    async (acceptLanguage) => {
      const response = await story(acceptLanguage);
      expect(response.headers.get('content-language')).toBe('en');
      expect(await response.json()).toEqual(english.body);
    },
  );

  it('tells no language when it is a problem', async () => {
    const { status, headers } = await story('nl', 'T-404');
    expect([status, headers.get('content-language'), headers.get('vary')]).toEqual([404, null, null]);
  });
});

it('an answer in one language tells none, whatever is asked for', async () => {
  const { status, headers } = await fetch(`${things.url}/api/v1/things/T-1`, { headers: { ...things.editor, 'accept-language': 'nl' } });
  expect([status, headers.get('content-language'), headers.get('vary')]).toEqual([200, null, null]);
});
