import { IsMeaningfulText } from '@platform/http';

export class ReopenComplaintDto {
  /** Why the answer did not do. */
  @IsMeaningfulText(2_000)
  reason!: string;
}
