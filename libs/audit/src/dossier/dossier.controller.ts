import { Controller, Get, Query } from '@nestjs/common';
import { Action, CaseId, QueryResponses, validationFailed } from '@platform/http';
import { DossierAnswer } from './dossier.answer';
import { DossierQueryDto } from './dossier.dto';
import { DossierMaker } from './dossier-maker';

@Controller('audit/complaints/:id/dossier')
export class DossierController {
  constructor(private readonly maker: DossierMaker) {}

  /** A case in one file that proves itself: its events, a checkpoint made on request that covers them, and what leads from each to it. */
  @Get()
  @Action('audit.read')
  @QueryResponses()
  dossier(@CaseId() id: string, @Query() { open, reason }: DossierQueryDto): Promise<DossierAnswer> {
    const isOpened = open === 'true';
    if (isOpened && reason === undefined)
      throw validationFailed([{ field: 'reason', message: 'says why: what is sealed is not opened without a reason' }]);
    return this.maker.dossier(id, isOpened);
  }
}
