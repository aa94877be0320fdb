import { Injectable } from '@nestjs/common';
import { StreamReader } from '@platform/event-store';
import { isRole, seesPersonalData } from '@redress/access';
import { SealedFields, withoutSealed } from '@redress/privacy';
import type { ComplaintEvent } from '../events/complaint-events';
import { SubjectIds, type Identifying } from './subject-ids';

/** Opens what is sealed for those who may see it, and leaves it out for all others. */
@Injectable()
export class RoleShapes {
  constructor(
    private readonly streams: StreamReader<ComplaintEvent>,
    private readonly sealed: SealedFields,
    private readonly subjects: SubjectIds,
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

  /** The same of a document that tells whom the case is about: for staff with the id that this person has in all cases. */
  async shapedWithSubject(role: string, complaintId: string, document: object): Promise<unknown> {
    const shaped = (await this.shapedFor(role, complaintId, document)) as { readonly customer: Identifying };
    if (!this.seesPersonalData(role) || role === 'customer') return shaped;
    return { ...shaped, customer: { ...shaped.customer, subjectId: this.subjects.of(complaintId, shaped.customer) } };
  }
}
