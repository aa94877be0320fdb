import { CommandAnswer } from '@platform/http';

/** The answer to a revocation. */
export class TrackingRevokedAnswer extends CommandAnswer {
  /** The token that works from now on, for staff to hand to the customer. Not told to who comes with the old one: it may have been stolen. */
  trackingToken?: string;
}
