import { IsInstant, IsMeaningfulText, Optional } from '@platform/http';

/** For what was done before it is recorded here (a call on Friday, typed in on Monday): both fields or none. */
export class LateRecordingDto {
  /** When it happened: not before the receipt of the report, not in the future. */
  @Optional()
  @IsInstant()
  happenedAt?: string;

  /** Why it is recorded later than it happened. */
  @Optional()
  @IsMeaningfulText(1_000)
  recordedLateBecause?: string;
}
