import { IsLine, IsMeaningfulText, Optional, Removable } from '@platform/http';
import { Type } from 'class-transformer';
import { IsIn, IsObject, ValidateNested } from 'class-validator';
import { IsEmailAddress, IsTelephoneNumber } from '../../bodies/contact.dto';
import { ConcernsDto } from '../../bodies/report.dto';
import { IsStaffId } from '../../bodies/staff-id.dto';
import { languages, severities, type Severity } from '../../events/shapes';

/** What is corrected about who reported. A contact detail that should not be there is removed with null. */
export class CorrectedCustomerDto {
  @Optional()
  @IsLine(200)
  organisation?: string;

  @Optional()
  @IsLine(200)
  name?: string;

  @Removable()
  @IsEmailAddress()
  email?: string | null;

  @Removable()
  @IsTelephoneNumber()
  phone?: string | null;

  @Removable()
  @IsLine(100)
  customerId?: string | null;

  @Optional()
  @IsIn(languages)
  language?: 'nl' | 'en';
}

/** What is corrected: only what was wrong. */
export class CorrectionsDto {
  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => CorrectedCustomerDto)
  customer?: CorrectedCustomerDto;

  @Optional()
  @IsLine(200)
  subject?: string;

  @Optional()
  @IsMeaningfulText(10_000)
  description?: string;

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => ConcernsDto)
  concerns?: ConcernsDto;

  /** Of a registered complaint. */
  @Optional()
  @IsIn(severities)
  severity?: Severity;

  /** Of a registered complaint. */
  @Optional()
  @IsStaffId()
  accountManager?: string;

  /** Of a registered complaint. */
  @Optional()
  @IsStaffId()
  serviceManager?: string;
}

export class CorrectDetailsDto {
  @IsObject({ message: 'must tell what is corrected' })
  @ValidateNested()
  @Type(() => CorrectionsDto)
  changes!: CorrectionsDto;

  /** Why it was wrong. */
  @IsMeaningfulText(2_000)
  reason!: string;
}
