import { IsLine, Optional } from '@platform/http';
import { IsIn } from 'class-validator';

/** What a dossier shows. */
export class DossierQueryDto {
  /** Opens what is sealed; takes a reason. */
  @Optional()
  @IsIn(['true', 'false'])
  open?: 'true' | 'false';

  /** Why it is opened. */
  @Optional()
  @IsLine(500)
  reason?: string;
}
