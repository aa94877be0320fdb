import { reasonOf, type Environment } from '@embedded/data-folder';
import { CommandError } from '../errors';

interface Waiting {
  readonly work: () => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Settle = () => void;

/**
 * Runs what writes in the order in which it came. Those that wait together share one transaction and so one sync to the disk, after which they are
 * answered. After the disk failed once, nothing is written any more: the store must be opened anew to know what it holds.
 */
export class WriteQueue {
  private waiting: Waiting[] = [];
  private failure: string | undefined;

  constructor(
    private readonly env: Environment,
    /** Called when a transaction came to nothing, so that memory again says what the disk does. */
    private readonly onAbort: () => void,
  ) {}

  /** Runs work inside a transaction. What it throws is its own affair: it has written nothing by then, or means what it wrote. */
  run<Result>(work: () => Result): Promise<Result> {
    if (this.waiting.length === 0) setImmediate(() => this.flush());
    return new Promise((resolve, reject) => {
      this.waiting.push({ work, resolve: resolve as (result: unknown) => void, reject });
    });
  }

  /** Runs what waits; whatever comes later is refused. */
  close(): void {
    this.flush();
    this.failure ??= 'the server is stopping';
  }

  private flush(): void {
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length === 0) return;
    for (const settle of this.written(batch)) settle();
  }

  private written(batch: readonly Waiting[]): Settle[] {
    if (this.failure === undefined) {
      try {
        return this.env.transactionSync(() => batch.map(outcomeOf));
      } catch (error) {
        this.failure = `the disk failed (${reasonOf(error)}); restart the server`;
        this.onAbort();
      }
    }
    const refusal = new CommandError(8, `not written: ${this.failure}`);
    return batch.map(
      ({ reject }) =>
        () =>
          reject(refusal),
    );
  }
}

function outcomeOf({ work, resolve, reject }: Waiting): Settle {
  try {
    const result = work();
    return () => resolve(result);
  } catch (error) {
    if (isOfDisk(error)) throw error;
    return () => reject(error);
  }
}

/** LMDB's own errors have a number. */
const isOfDisk = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && !(error instanceof CommandError) && 'code' in error && typeof error.code === 'number';
