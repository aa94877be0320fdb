/** How long to wait before asking again when nobody says. Seconds. */
const USUAL_PAUSE = 3;

/**
 * Talks to Redress for the customer of one case. The token goes into a header: it never stands in an address.
 *
 * Answers are one of: `{ kind: 'ok', body }`, `{ kind: 'bad-link' }` (the token is none, or not any more), `{ kind: 'missing' }`, `{ kind: 'later', pause }`
 * (it cannot be told now: ask again after `pause` seconds; `pause` is null when Redress was not reached), `{ kind: 'refused', code, number }`.
 */
export class CaseService {
  /**
   * @param {URL} address of the case: `…/api/v1/complaints/KL-…`
   * @param {string} token
   */
  constructor(address, token) {
    this.address = address;
    this.token = token;
  }

  /**
   * The case as it stands, and what happened to it in sentences: `{ complaint, timeline }`.
   *
   * @param {'nl' | 'en'} language
   * @param {number} [minRevision] waits until this revision of the case is shown
   */
  async read(language, minRevision) {
    const query = minRevision === undefined ? '' : `?minRevision=${minRevision}`;
    const headers = { 'Accept-Language': language };
    const [complaint, timeline] = await Promise.all(['', '/timeline'].map((view) => this.ask(`${view}${query}`, { headers })));
    const failure = [complaint, timeline].find(({ kind }) => kind !== 'ok');
    return failure ?? { kind: 'ok', body: { complaint: complaint.body, timeline: timeline.body } };
  }

  /**
   * Does something to the case, once, however often it is sent with the same key.
   *
   * @param {string} route such as `withdraw`
   * @param {object} body
   * @param {string} key
   */
  act(route, body, key) {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    return this.ask(`/${route}`, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async ask(path, { headers, ...request }) {
    const authorization = { Authorization: `Bearer ${this.token}` };
    const options = {
      ...request,
      headers: { ...headers, ...authorization },
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    };
    try {
      const response = await fetch(`${this.address.href}${path}`, options);
      return outcomeOf(response, await response.json());
    } catch {
      return { kind: 'later', pause: null };
    }
  }
}

const outcomeOf = ({ ok, status, headers }, body) => {
  if (ok) return { kind: 'ok', body };
  if (status === 401 || status === 403) return { kind: 'bad-link' };
  if (status === 404) return { kind: 'missing' };
  if (status === 503 || status === 429) return { kind: 'later', pause: Number(headers.get('Retry-After')) || USUAL_PAUSE };
  return { kind: 'refused', code: body.code, number: body.correlationId };
};
