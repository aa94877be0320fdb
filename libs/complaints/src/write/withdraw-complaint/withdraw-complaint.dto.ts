import { IsMeaningfulText } from '@platform/http';

export class WithdrawComplaintDto {
  /** Why the customer takes it back. */
  @IsMeaningfulText(2_000)
  reason!: string;
}
