import type { LeaseObserver } from '@platform/read-store';

/** Who is told how the notary gets on: metrics, log, health. No personal data. */
export interface NotaryObserver extends LeaseObserver {
  /** The tree has so many leaves. */
  grown(size: number): void;
  /** So many events are signed. @param signedAt RFC 3339 UTC */
  signed(size: number, signedAt: string): void;
  /** The log is not what was signed. @param what differs */
  alarmed(what: string): void;
  /** A place outside has the last checkpoint. @param place `directory`, `mail` */
  told(place: string): void;
  /** A checkpoint could not be told outside; it is tried again with the next one. @param since when the place got its last one, RFC 3339 UTC; undefined: it has none */
  untold(place: string, error: unknown, since: string | undefined): void;
}
