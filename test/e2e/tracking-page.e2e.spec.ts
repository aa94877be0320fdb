import { CaseService } from '../../apps/api/src/tracking-page/page/case-service.js';
import { complaint, customerName } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

let installation: Installation;
let redress: Redress;
let id: string;
let token: string;

beforeAll(async () => {
  installation = await newInstallation();
  redress = await Redress.start(installation);
  const handler = { token: await tokenFor(installation, 'handler') };
  const { body } = await redress.api.post('/api/v1/complaints', complaint, handler);
  [id, token] = [String(body.id), String(body.trackingToken)];
  await redress.api.post(`/api/v1/complaints/${id}/acknowledge`, { via: 'portal', message: 'We look into it.' }, handler);
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

const getting = (path: string, method = 'GET') => fetch(`${redress.api.origin}${path}`, { method });
const headersOf = ({ headers }: Response, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, headers.get(name)]));
/** The script of the page itself, as it runs in a browser. */
const serviceWith = (trackingToken: string) => new CaseService(new URL(`${redress.api.origin}/api/v1/complaints/${id}`), trackingToken);

const toldIn = async (language: 'nl' | 'en') => {
  const outcome = await serviceWith(token).read(language);
  return outcome.kind === 'ok' ? outcome.body.timeline.map(({ text }) => text) : [];
};

describe('the tracking page', () => {
  it('is kept by nobody, found by no search engine, and runs nothing but its own', async () => {
    const page = await getting(`/track/${id}`);
    expect(page.status).toBe(200);
    const names = ['content-type', 'cache-control', 'referrer-policy', 'x-robots-tag', 'content-security-policy', 'x-content-type-options'];
    expect(headersOf(page, ...names)).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'content-security-policy':
        "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';base-uri 'none';form-action 'none';" +
        "frame-ancestors 'none';require-trusted-types-for 'script';trusted-types 'none'",
      'x-content-type-options': 'nosniff',
    });
    expect(await page.text()).not.toMatch(/<script>|<style|\son\w+=|style=|https?:/);
  });

  it('is the same for whatever id: it tells nobody which cases there are', async () => {
    const [known, unknown] = await Promise.all([getting(`/track/${id}`), getting('/track/KL-00000-00000')]);
    expect(await unknown.text()).toBe(await known.text());
  });

  it('finds everything that it needs, as what it is', async () => {
    const types: Record<string, string | null> = {};
    const needed = [...(await (await getting(`/track/${id}`)).text()).matchAll(/(?:src|href)="(assets\/[\w.-]+)"/g)].map(([, file]) =>
      String(file),
    );
    for (const file of needed) {
      const asset = await getting(`/track/${file}`);
      types[file] = asset.status === 200 ? asset.headers.get('content-type') : null;
      const imports = [...(await asset.text()).matchAll(/from '\.\/([\w-]+\.js)'/g)].map(([, name]) => `assets/${String(name)}`);
      needed.push(...imports.filter((name) => !needed.includes(name)));
    }
    const script = 'application/javascript; charset=utf-8';
    expect(types).toEqual({
      'assets/icon.svg': 'image/svg+xml',
      'assets/tracking.css': 'text/css; charset=utf-8',
      ...Object.fromEntries(
        ['tracking', 'action-forms', 'case-service', 'case-view', 'elements', 'languages', 'story', 'confirmation', 'dutch', 'english'].map(
          (name) => [`assets/${name}.js`, script],
        ),
      ),
    });
  });

  it('knows no other address and no other method', async () => {
    const statuses = [
      '/track',
      '/track/assets/index.html',
      '/track/assets/story.d.ts',
      '/track/assets/%2e%2e%2fmount-tracking-page.js',
    ].map(async (path) => (await getting(path)).status);
    expect(await Promise.all(statuses)).toEqual([404, 404, 404, 404]);
    expect((await getting(`/track/${id}`, 'POST')).status).toBe(405);
  });
});

describe('the script of the page', () => {
  it('reads what the customer was told, in both languages', async () => {
    const outcome = await serviceWith(token).read('nl', 3);
    expect(outcome).toMatchObject({
      kind: 'ok',
      body: { complaint: { state: 'acknowledged', acknowledgement: { message: 'We look into it.' } } },
    });
    expect(await toldIn('nl')).toContain(
      'De klant krijgt via het serviceportaal bericht dat de klacht in behandeling is. Bericht: “We look into it.”',
    );
    expect(await toldIn('en')).toContain(
      'The customer is being told through the service portal that the complaint is being handled. Message: “We look into it.”',
    );
  });

  it('is told when the link is wrong, and when it is revoked', async () => {
    expect(await serviceWith(`${token.slice(0, -1)}x`).read('nl')).toEqual({ kind: 'bad-link' });
    expect(await serviceWith(token).act('withdraw', { reason: '' }, 'k-1')).toMatchObject({ kind: 'refused', code: 'validation-failed' });
    expect(await serviceWith(token).act('reopen', { reason: 'Again.' }, 'k-2')).toMatchObject({ kind: 'refused', code: 'not-closed' });
    const withdrawn = { kind: 'ok', body: { events: ['ComplaintWithdrawn'] } };
    expect(await serviceWith(token).act('withdraw', { reason: 'Our mistake.' }, 'k-3')).toMatchObject(withdrawn);
    expect(await serviceWith(token).act('withdraw', { reason: 'Our mistake.' }, 'k-3')).toMatchObject(withdrawn);
    expect(await serviceWith(token).act('tracking/revoke', {}, 'k-4')).toMatchObject({ kind: 'ok' });
    expect(await serviceWith(token).read('nl')).toEqual({ kind: 'bad-link' });
  });

  it('leaves no token and no name in the log', () => {
    expect(redress.printed).toContain('/track/:id');
    expect(redress.printed).not.toContain(token.slice(0, -1));
    expect(redress.printed).not.toContain(customerName);
  });
});
