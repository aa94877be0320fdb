/** A case has changed. */
export interface CaseChange {
  /** The reference of the case. */
  readonly id: string;
  readonly revision: number;
  /** Where in the log; opaque to those who listen. */
  readonly position: string;
}

/** A change as a Server-Sent Event (HTML Living Standard, section 9.2). Its id is the position, so that a listener who comes back goes on there. */
export const changeMessage = ({ id, revision, position }: CaseChange): string =>
  `event: change\nid: ${position}\ndata: ${JSON.stringify({ id, revision })}\n\n`;

/** Says nothing, and shows that the connection lives. */
export const SIGN_OF_LIFE = ': \n\n';
