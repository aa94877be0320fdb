import { foldAll } from '@platform/decider';
import type { Accepted, Identity, Sealer } from '@platform/event-store';
import { complaintFold, ComplaintStream, type Complaint } from '@redress/complaints';
import type { RememberedStreams } from './remembered-streams';
import type { Life, Step } from './scene';

/** What cases are written with. */
export interface Desk {
  readonly streams: RememberedStreams;
  readonly sealer: Sealer;
  readonly identity: Identity;
}

/** A case whose life is being written down, step by step. */
export class PlayedCase {
  private id: string | undefined;
  private steps = 0;
  private upcoming: Step | undefined;

  /** @param name tells it apart from all other cases: what is played again under the same name happens once */
  constructor(
    private readonly desk: Desk,
    private readonly name: string,
    private readonly life: Life,
  ) {
    this.upcoming = stepOf(life.next());
  }

  /** When the next step is done, RFC 3339 UTC; undefined at the end. */
  get nextAt(): string | undefined {
    return this.upcoming?.at;
  }

  /**
   * Does the next step.
   *
   * @returns how many events it led to
   * @throws Error in one line when a rule refuses it: a defect of the life
   * @throws EventStoreUnavailable
   */
  async doNext(): Promise<number> {
    const step = this.upcoming;
    if (!step) return 0;
    const { id, events, revision } = await this.decided(step);
    this.id = id;
    this.steps += 1;
    this.upcoming = stepOf(this.life.next(this.stateAt(id, revision)));
    return events.length;
  }

  /** Lets go of what is remembered of it. */
  end(): void {
    if (this.id !== undefined) this.desk.streams.forget(this.id);
  }

  private async decided({ at, act: { by, name, body, ruleFor } }: Step): Promise<Accepted> {
    const complaints = new ComplaintStream({ ...this.desk, clock: { now: () => at } });
    const key = `${this.name}/${String(this.steps)}`;
    const context = { actor: by, correlationId: key, idempotencyKey: key };
    try {
      if (this.id === undefined) return await complaints.create({ name, body }, context, ruleFor);
      return await complaints.decide(this.id, { name, body }, context, ruleFor(this.id));
    } catch (error) {
      throw new Error(`${name} of ${this.id ?? 'a new case'}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }

  /** Only up to the step: after an interruption more is there already. */
  private stateAt(id: string, revision: number): Complaint {
    const history = this.desk.streams.historyOf(id).slice(0, revision + 1);
    return foldAll(
      complaintFold,
      history.map(({ event, metadata: { occurredAt, actor } }) => ({ event, at: occurredAt, by: actor.id })),
    );
  }
}

const stepOf = ({ value }: IteratorResult<Step, void>): Step | undefined => value ?? undefined;
