import type { Clock } from '@platform/decider';
import type { EventLog } from '@platform/event-store';
import type { InstallationSecret, SealedFields } from '@redress/privacy';

/** The log of an installation, as auditors read it. */
export interface AuditedLog {
  readonly log: EventLog;
  readonly secret: Pick<InstallationSecret, 'keyFor'>;
  readonly sealed: SealedFields;
  readonly clock: Clock;
  /** Of all streams of the installation. */
  readonly categories: readonly string[];
  /** Of the stream that says who read what. */
  readonly accessCategory: string;
}
