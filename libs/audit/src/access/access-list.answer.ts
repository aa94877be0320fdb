import type { ActorAnswer } from '../read-events/stored-event.answer';

/** Something that was asked for. */
export class AskedAnswer {
  name!: string;
  value!: string;
}

/** Something that was read: by whom, when, what and why. */
export class AccessAnswer {
  revision!: number;
  /** RFC 3339 UTC. */
  at!: string;
  actor!: ActorAnswer;
  correlationId!: string;
  /** `GET /audit/complaints/{id}/state`. */
  route!: string;
  caseId?: string;
  query!: AskedAnswer[];
  reason?: string;
}

/** A page of what was read, the newest first. */
export class AccessPageAnswer {
  items!: AccessAnswer[];
  nextCursor!: string | null;
}
