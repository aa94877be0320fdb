import { IsInstant, IsLine, IsMeaningfulText, Optional } from '@platform/http';
import { Type } from 'class-transformer';
import { IsIn, IsObject, ValidateNested } from 'class-validator';
import { channels, languages, subjectKinds, type Channel } from '../events/shapes';
import { IsEmailAddress, IsTelephoneNumber } from './contact.dto';

/** Who reported. */
export class CustomerDto {
  /** The organisation that the customer speaks for. */
  @IsLine(200)
  organisation!: string;

  @IsLine(200)
  name!: string;

  @Optional()
  @IsEmailAddress()
  email?: string;

  /** A telephone number as the customer writes it. */
  @Optional()
  @IsTelephoneNumber()
  phone?: string;

  /** The customer's number in our own administration. */
  @Optional()
  @IsLine(100)
  customerId?: string;

  /** The language of our letters; Dutch unless told otherwise. */
  @Optional()
  @IsIn(languages)
  language?: 'nl' | 'en';
}

/** What the report is about. `name` names no person. */
export class ConcernsDto {
  @IsIn(subjectKinds)
  kind!: 'service' | 'process' | 'product';

  @IsLine(200)
  name!: string;
}

/** A report as it came in. */
export class ReportDto {
  @IsIn(channels)
  channel!: Channel;

  @IsObject({ message: 'must tell who reported' })
  @ValidateNested()
  @Type(() => CustomerDto)
  customer!: CustomerDto;

  @IsLine(200)
  subject!: string;

  @IsMeaningfulText(10_000)
  description!: string;

  /** When the report came in; now unless told otherwise. The clock of a complaint starts here. */
  @Optional()
  @IsInstant()
  receivedAt?: string;

  /** Needed when `receivedAt` lies more than five minutes in the past. */
  @Optional()
  @IsMeaningfulText(1_000)
  backdatedBecause?: string;

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => ConcernsDto)
  concerns?: ConcernsDto;

  /** What the customer would like to happen. */
  @Optional()
  @IsMeaningfulText(2_000)
  desiredOutcome?: string;
}
