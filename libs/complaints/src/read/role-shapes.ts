import { Injectable } from '@nestjs/common';
import { SealingKeyMissing, StreamReader } from '@platform/event-store';
import { isRole, seesPersonalData } from '@redress/access';
import { isErased, SealedFields, withErased, withoutSealed } from '@redress/privacy';
import type { ComplaintEvent } from '../events/complaint-events';
import { SubjectIds, type Identifying } from './subject-ids';

/** What a document tells of the erasure of its case: when that was, RFC 3339 UTC. */
export interface Erasable {
  readonly erasedAt?: string;
}

/** A document that was opened, or of which it is said that it was erased. */
interface OpenedOrErased {
  readonly shown: unknown;
  readonly isErased: boolean;
}

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
   * A document about a case as somebody in a role may see it. What was erased is `{"erased": true}`, and missing for the customer.
   *
   * @throws SealingKeyMissing, KeyStoreUnavailable when it cannot be opened
   */
  async shapedFor(role: string, complaintId: string, document: object & Erasable): Promise<unknown> {
    return (await this.shape(role, complaintId, document)).shown;
  }

  /** The same of a document that tells whom the case is about: for staff with the id that this person has in all cases. */
  async shapedWithSubject(role: string, complaintId: string, document: object & Erasable): Promise<unknown> {
    const { shown, isErased } = await this.shape(role, complaintId, document);
    const isForStaff = this.seesPersonalData(role) && role !== 'customer';
    return isForStaff && !isErased ? this.withSubject(complaintId, shown as { readonly customer: Identifying }) : shown;
  }

  /**
   * What is to be told in sentences, as somebody in a role may see it.
   *
   * @param erasure what the document says about it that these entries come from
   * @throws SealingKeyMissing, KeyStoreUnavailable when it cannot be opened
   */
  async toldTo(role: string, complaintId: string, entries: readonly object[], erasure: Erasable): Promise<unknown> {
    return this.seesPersonalData(role) ? await this.told(complaintId, entries, erasure) : withoutSealed(entries);
  }

  /** The same for the person whom the case is about: what was erased is left out. */
  async told(complaintId: string, entries: readonly object[], erasure: Erasable): Promise<unknown> {
    const timeline = { entries, ...erasure };
    const { shown, isErased } = await this.open(complaintId, timeline);
    return isErased ? withoutSealed(entries) : (shown as { readonly entries: unknown }).entries;
  }

  /**
   * A document about a case, open for the person whom it is about.
   *
   * @throws SealingKeyMissing, KeyStoreUnavailable when it cannot be opened
   */
  async open(complaintId: string, document: object & Erasable): Promise<OpenedOrErased> {
    if (document.erasedAt !== undefined) return erased(document);
    try {
      return { shown: await this.sealed.open(this.streams.streamOf(complaintId), document), isErased: false };
    } catch (error) {
      if (error instanceof SealingKeyMissing && (await this.isBeingErased(complaintId))) return erased(document);
      throw error;
    }
  }

  private async shape(role: string, complaintId: string, document: object & Erasable): Promise<OpenedOrErased> {
    if (!this.seesPersonalData(role)) return { shown: withoutSealed(document), isErased: false };
    const opened = await this.open(complaintId, document);
    return opened.isErased && role === 'customer' ? { ...opened, shown: withoutSealed(document) } : opened;
  }

  /** A document may be older than the erasure: only the log knows why a key is missing. @throws EventStoreUnavailable */
  private async isBeingErased(complaintId: string): Promise<boolean> {
    return isErased(await this.streams.recorded(complaintId));
  }

  private withSubject(complaintId: string, shown: { readonly customer: Identifying }): object {
    return { ...shown, customer: { ...shown.customer, subjectId: this.subjects.of(complaintId, shown.customer) } };
  }
}

const erased = (document: object): OpenedOrErased => ({ shown: withErased(document), isErased: true });
