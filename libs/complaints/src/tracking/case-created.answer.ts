import { CommandAnswer } from '@platform/http';

/** The answer to a command that created a case. */
export class CaseCreatedAnswer extends CommandAnswer {
  /** A bearer token with which the customer reaches this case and no other. */
  trackingToken!: string;
}
