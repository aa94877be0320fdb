import type { Role } from '@redress/access';
import type { StaffMember } from '@redress/complaints';

/** Somebody of the staff, and what they are. */
export interface KnownStaffMember extends StaffMember {
  readonly roles: readonly Role[];
}

/** Who handles and manages complaints. */
export class StaffDirectory {
  private readonly byId: ReadonlyMap<string, KnownStaffMember>;

  constructor(members: readonly KnownStaffMember[]) {
    this.byId = new Map(members.map((member) => [member.id, member]));
  }

  /** Undefined for somebody who is not listed: there is nowhere to write to. */
  find(id: string): KnownStaffMember | undefined {
    return this.byId.get(id);
  }
}
