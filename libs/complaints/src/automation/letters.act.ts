import { Injectable } from '@nestjs/common';
import type { GivenUp, Outcome } from '@platform/jobs';
import type { CaseDuty } from '../duties/case-duties';
import { KeptLetters } from '../erasure/kept-letters';
import { CaseFiles } from './case-file';
import type { DutyAct } from './duty-act';
import { InformCustomer } from './inform-customer/inform-customer.act';
import { InformStaff } from './inform-staff/inform-staff.act';

/** Letters about cases. One that was on its way while its case was erased is not kept. */
@Injectable()
export class Letters implements DutyAct {
  constructor(
    private readonly customers: InformCustomer,
    private readonly staff: InformStaff,
    private readonly files: CaseFiles,
    private readonly kept: KeptLetters,
  ) {}

  async act(duty: CaseDuty): Promise<Outcome> {
    const outcome = await this.senderOf(duty).act(duty);
    const { isErased } = await this.files.open(duty.caseId);
    if (isErased) await this.kept.remove([duty.id]);
    return outcome;
  }

  giveUp(duty: CaseDuty, why: GivenUp): Promise<void> {
    return this.senderOf(duty).giveUp(duty, why);
  }

  private senderOf({ kind }: CaseDuty): DutyAct {
    return kind === 'notify-customer' ? this.customers : this.staff;
  }
}
