import { ApiProperty } from '@nestjs/swagger';
import { IsLine, IsMeaningfulText, Optional } from '@platform/http';
import { IsIn, IsUrl, MaxLength } from 'class-validator';
import { externalSystems, type ExternalSystem } from '../../events/effect';

export class LinkExternalRecordDto {
  @IsIn(externalSystems)
  system!: ExternalSystem;

  /** The record's own id there. Either this, or `waivedBecause`. */
  @Optional()
  @IsLine(100)
  recordId?: string;

  /** The number by which people there call the record. */
  @Optional()
  @IsLine(100)
  number?: string;

  /** Where people find the record; as a browser shows it, so letters beyond ASCII may stand in it. */
  @Optional()
  @ApiProperty({ format: 'iri' })
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false, disallow_auth: true },
    { message: 'must be an address that begins with http:// or https://, without a name or password in it' },
  )
  @MaxLength(2_000)
  url?: string;

  /** Why the case need not stand in that system. */
  @Optional()
  @IsMeaningfulText(2_000)
  waivedBecause?: string;
}
