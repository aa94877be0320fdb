import type { ComplaintDetailsAnswer } from './complaint-details/complaint-details.answer';
import type { TimelineActorAnswer, TimelineEntryAnswer } from './timeline/timeline.answer';

/** An event of a case, its personal fields open; `{"erased": true}` in the place of what was erased. */
export class RecordedEventAnswer {
  id!: string;
  revision!: number;
  /** When it was recorded, RFC 3339 UTC. */
  at!: string;
  type!: string;
  actor!: TimelineActorAnswer;
  data!: Record<string, unknown>;
}

/** The timeline of a case in each language. */
export class TimelinesAnswer {
  en!: TimelineEntryAnswer[];
  nl!: TimelineEntryAnswer[];
}

/** Everything that is held about a case. */
export class CaseRecordAnswer {
  /** The case as it stands. */
  complaint!: ComplaintDetailsAnswer;
  /** Everything that was recorded, oldest first: what was said, done, sent and told to other systems. */
  events!: RecordedEventAnswer[];
  timeline!: TimelinesAnswer;
}
