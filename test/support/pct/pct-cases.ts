import type { StubAnswer, StubRequest } from '../outside/stub-messages';

/** A case as it stands there. */
export interface PctCase {
  readonly id: string;
  readonly number: string;
  /** What was sent to make it, or to take the place of that. */
  readonly values: Record<string, unknown>;
  /** What was sent since, the oldest first. */
  readonly notes: Readonly<Record<string, unknown>>[];
}

/** The cases of the system: whatever is asked twice is done twice. */
export class PctCases {
  readonly all: PctCase[] = [];
  /** Whether a search passes over conditions that it does not understand, and finds everything. */
  ignoresConditions = false;

  /** Makes a case as people there would. */
  add(values: Record<string, unknown>): PctCase {
    const number = this.all.length + 1;
    const made = { id: `c/${number}`, number: `P-${String(number).padStart(4, '0')}`, values, notes: [] };
    this.all.push(made);
    return made;
  }

  /** What the system answers; what it is asked for is done by then. */
  answer({ method, url, body }: StubRequest): StubAnswer {
    const [, id, notes] = /^\/api\/cases(?:\/([^/]+)(\/notes)?)?$/.exec(url.pathname) ?? [];
    if (id === undefined) return method === 'POST' ? this.made(body) : this.found(url.searchParams.get('reference'));
    const one = this.all.find((candidate) => candidate.id === decodeURIComponent(id));
    if (!one) return failed(404, 'no such case');
    if (notes === undefined && method === 'PATCH') Object.assign(one.values, JSON.parse(body));
    if (notes === undefined) return json(200, shown(one));
    one.notes.push(JSON.parse(body) as Record<string, unknown>);
    return { status: 204, body: '' };
  }

  private made(body: string): StubAnswer {
    const values = JSON.parse(body) as Record<string, unknown>;
    if (typeof values.title !== 'string') return failed(422, 'title is wanted');
    return json(201, { outcome: 'ok', result: shown(this.add(values)) });
  }

  private found(reference: string | null): StubAnswer {
    const matches = this.all.filter(({ values }) => this.ignoresConditions || values.externalReference === reference);
    return json(200, { items: matches.map(shown) });
  }
}

const shown = ({ id, number, values, notes }: PctCase): unknown => ({ ...values, id, number, notes, links: { self: `/pages/${number}` } });

const json = (status: number, content: unknown): StubAnswer => ({ status, body: JSON.stringify(content) });

/** How the system says no. */
export const failed = (status: number, message: string): StubAnswer => json(status, { outcome: 'error', message });
