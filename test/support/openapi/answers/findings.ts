import { written } from '../requests/request';
import type { PlannedRequest } from '../run/request-plan';

interface Finding {
  count: number;
  shortest: string;
}

/** What was wrong with answers: the same thing once, however often it occurred, with the shortest request that shows it. */
export class Findings {
  private readonly found = new Map<string, Finding>();

  add({ operation, kind, asker, request }: PlannedRequest, objection: string): void {
    const example = `${kind}, by ${asker.caller}:\n${written(request)}`;
    const { count, shortest } = this.found.get(`${operation.name}: ${objection}`) ?? { count: 0, shortest: example };
    const shorter = example.length < shortest.length ? example : shortest;
    this.found.set(`${operation.name}: ${objection}`, { count: count + 1, shortest: shorter });
  }

  /** Each finding with its example, complete, so that it can be sent again. */
  get described(): readonly string[] {
    return [...this.found].map(([finding, { count, shortest }]) => `${finding} (${String(count)} times)\n${shortest}`);
  }
}
