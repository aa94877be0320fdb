import { reasonOf } from '@embedded/data-folder';
import type { EventIds } from '../store/event-ids';
import type { AppendedPlace, EventLog } from '../store/event-log';
import type { ProposedEvent } from '../store/event';
import { checkVersion, type ExpectedRevision, type StreamView } from './version-check';

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly ProposedEvent[];
}

export type AppendOutcome =
  /** Durable and visible. `place.revision` is -1n when nothing was written to a stream that does not exist. */
  | { readonly kind: 'success'; readonly place: AppendedPlace }
  /** Not written: the stream's last revision is another; -1n when there is no stream. */
  | { readonly kind: 'wrong-revision'; readonly last: bigint }
  /** The same append is in flight, and only that one is answered. */
  | { readonly kind: 'in-flight' }
  /** The disk failed: whether it was written is not known. */
  | { readonly kind: 'failed'; readonly reason: string };

/** However long a transaction took (a stalled disk, say), the next one does not wait longer for readers. Milliseconds. */
const LONGEST_PAUSE = 10;

interface Waiting {
  readonly request: AppendRequest;
  readonly answer: (outcome: AppendOutcome) => void;
}

/**
 * Writes appends in the order in which they came. Those that wait together share one transaction and so one sync to the disk.
 * After the disk failed once, nothing is written any more: the store must be opened anew to know what it holds.
 */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private failure: string | undefined;
  private readers = 0;
  /** How long the last transaction held the event loop, in milliseconds. */
  private lastHold = 0;

  constructor(
    private readonly log: EventLog,
    private readonly ids: EventIds,
  ) {}

  /** Hands in an append; `answer` is called once, later, after the sync. */
  submit(request: AppendRequest, answer: (outcome: AppendOutcome) => void): void {
    if (this.waiting.length === 0) this.flushSoon();
    this.waiting.push({ request, answer });
  }

  /**
   * Runs a read that gets its share of the event loop: a transaction holds the loop, and a reader is served one event a turn, so while somebody
   * reads each transaction is followed by a pause of its own length, 10 ms at most.
   */
  async sharingWith<Result>(read: () => Promise<Result>): Promise<Result> {
    this.readers += 1;
    try {
      return await read();
    } finally {
      this.readers -= 1;
    }
  }

  /** Writes and answers everything that waits. */
  flush(): void {
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length === 0) return;
    this.write(batch).forEach((outcome, index) => batch[index]?.answer(outcome));
    this.log.announce();
  }

  /** Writes and answers what waits; whatever comes later fails without touching the log. */
  close(): void {
    this.flush();
    this.failure ??= 'the server is stopping';
  }

  private flushSoon(): void {
    const flush = (): void => {
      this.flush();
    };
    if (this.readers > 0) setTimeout(flush, Math.min(this.lastHold, LONGEST_PAUSE));
    else setImmediate(flush);
  }

  private write(batch: readonly Waiting[]): AppendOutcome[] {
    if (this.failure === undefined) {
      const begun = performance.now();
      try {
        const synced = this.log.end;
        return this.log.transaction(() => batch.map(({ request }) => this.apply(request, synced)));
      } catch (error) {
        this.failure = `the disk failed (${reasonOf(error)}); restart the server`;
      } finally {
        this.lastHold = performance.now() - begun;
      }
    }
    const outcome: AppendOutcome = { kind: 'failed', reason: this.failure };
    return batch.map(() => outcome);
  }

  private apply({ stream, expected, events }: AppendRequest, synced: bigint): AppendOutcome {
    const view = this.view(stream);
    const { last } = view;
    const ids = events.map(({ id }) => id);
    const decision = checkVersion(expected, ids, view);
    if (decision.kind === 'wrong-revision') return { kind: 'wrong-revision', last };
    if (decision.kind === 'repeated') return this.repeated(stream, decision.revision, synced);
    if (events.length === 0) return { kind: 'success', place: { revision: last, position: this.log.end } };
    const place = this.log.append(stream, events);
    ids.forEach((id, index) => {
      this.ids.remember(stream, id, last + 1n + BigInt(index));
    });
    return { kind: 'success', place };
  }

  /** The stream as it is within the running transaction. */
  private view(stream: string): StreamView {
    return {
      last: this.log.lastRevision(stream),
      idAt: (revision) => this.log.find(stream, revision)?.id,
      revisionOf: (id) => this.ids.revisionOf(stream, id),
    };
  }

  private repeated(stream: string, revision: bigint, synced: bigint): AppendOutcome {
    const position = this.log.find(stream, revision)?.position ?? synced;
    return position >= synced ? { kind: 'in-flight' } : { kind: 'success', place: { revision, position } };
  }
}
