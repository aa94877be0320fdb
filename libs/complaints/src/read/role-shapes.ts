import { Injectable } from '@nestjs/common';
import { StreamReader } from '@platform/event-store';
import { isRole, seesPersonalData } from '@redress/access';
import { SealedFields, withoutSealed } from '@redress/privacy';
import type { ComplaintEvent } from '../events/complaint-events';

/** Opens what is sealed for those who may see it, and leaves it out for all others. */
@Injectable()
export class RoleShapes {
  constructor(
    private readonly streams: StreamReader<ComplaintEvent>,
    private readonly sealed: SealedFields,
  ) {}

  /** Whether somebody in a role may see who is concerned and what was said. */
  seesPersonalData(role: string): boolean {
    return isRole(role) && seesPersonalData(role);
  }

  /**
   * A document about a case as somebody in a role may see it.
   *
   * @throws SealingKeyMissing, KeyStoreUnavailable when it cannot be opened
   */
  shapedFor(role: string, complaintId: string, document: object): Promise<unknown> {
    if (!this.seesPersonalData(role)) return Promise.resolve(withoutSealed(document));
    return this.sealed.open(this.streams.streamOf(complaintId), document);
  }
}
