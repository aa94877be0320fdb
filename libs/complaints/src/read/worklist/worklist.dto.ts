import { IsInstant, IsLine, Optional } from '@platform/http';
import { isLocalDate } from '@redress/working-days';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { IsStaffId } from '../../bodies/staff-id.dto';
import { channels, severities, type Channel, type Severity } from '../../events/shapes';

/** The states that a case can be in. */
export const caseStates = ['received', 'incident', 'registered', 'acknowledged', 'planned', 'resolved', 'closed', 'withdrawn'] as const;
export type CaseState = (typeof caseStates)[number];

/** What a list can be sorted by; with `-` the latest first. */
export const sorts = ['planDueAt', '-planDueAt', 'receivedAt', '-receivedAt', 'updatedAt', '-updatedAt'] as const;
export type Sort = (typeof sorts)[number];

/** Which page of a list of reports, and what it is cut down to. */
export class ReportsQueryDto {
  @Optional()
  @IsIn(caseStates)
  state?: CaseState;

  @Optional()
  @IsIn(channels)
  channel?: Channel;

  /**
   * Only cases in which every word is found: words, and beginnings of three letters or more, of the reference, organisation, subject and customer; of the
   * reference alone for those who may not see personal data.
   */
  @Optional()
  @IsLine(200)
  q?: string;

  /** So many on a page; 50 unless told otherwise. */
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  /** The `nextCursor` of the page before, of the same query. */
  @Optional()
  @MaxLength(200)
  cursor?: string;
}

/** Which page of the worklist, and what it is cut down to. */
export class WorklistQueryDto extends ReportsQueryDto {
  @Optional()
  @IsStaffId()
  handler?: string;

  /** An account or service manager: named, or escalated to in this round. */
  @Optional()
  @IsStaffId()
  manager?: string;

  @Optional()
  @IsIn(severities)
  severity?: Severity;

  /** `true`: only with an open promise past its due instant; `false`: all others. */
  @Optional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' || value === 'false' ? value === 'true' : value))
  @IsBoolean({ message: 'must be true or false' })
  overdue?: boolean;

  /** Only with an open promise that is due before this instant, or before this local date (`2026-03-30`). */
  @Optional()
  @ValidateIf(({ dueBefore }: WorklistQueryDto) => !isDate(dueBefore))
  @IsInstant({ message: 'must be a date, such as 2026-03-30, or an instant with Z or an offset' })
  dueBefore?: string;

  /** Only about this person: the `customer.subjectId` of a case. */
  @Optional()
  @Matches(/^[0-9a-f]{32}$/, { message: 'must be the subjectId of a case' })
  customer?: string;

  /** `-receivedAt` unless told otherwise. What has no plan due comes after all that has one. */
  @Optional()
  @IsIn(sorts)
  sort?: Sort;
}

const isDate = (value: unknown): boolean => typeof value === 'string' && isLocalDate(value);
