/**
 * The revisions of the events written last, by stream and event id.
 *
 * It answers whether an append that expects any revision is a repetition. Like that of EventStoreDB it is bounded, so repetitions are found
 * among recent events only; appends with an exact expected revision do not depend on it.
 */
export class EventIds {
  private readonly revisions = new Map<string, bigint>();

  constructor(private readonly capacity = 100_000) {}

  /** The revision of the newest event with this id in this stream, if it is remembered. */
  revisionOf(stream: string, id: string): bigint | undefined {
    return this.revisions.get(`${id} ${stream}`);
  }

  remember(stream: string, id: string, revision: bigint): void {
    const key = `${id} ${stream}`;
    this.revisions.delete(key);
    this.revisions.set(key, revision);
    if (this.revisions.size <= this.capacity) return;
    for (const oldest of this.revisions.keys()) {
      this.revisions.delete(oldest);
      return;
    }
  }
}
