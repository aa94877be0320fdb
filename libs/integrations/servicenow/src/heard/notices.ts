import type { ObservedState } from '@redress/complaints';
import type { Mapping } from '../mapping/mapping';
import { observationIn } from './observation';

/** What an instance posts to us, for whoever asks it nothing. */
export class ServiceNowNotices {
  constructor(private readonly mapping: Mapping) {}

  /**
   * What a posted change says of a case; undefined when it is none of ours, or our own doing. Whoever posted it was authenticated before.
   *
   * @throws OutsideFailure `refused` when it cannot be read
   */
  observationOf(body: unknown): ObservedState | undefined {
    return observationIn(body, this.mapping);
  }
}
