import type { Accepted } from '@platform/event-store';

/** The answer to a command that created a case. */
export interface CaseCreated extends Accepted {
  /** With this the customer follows the own case. The same again when the creation is repeated. */
  readonly trackingToken: string;
}
