import { Controller, Get, Query } from '@nestjs/common';
import { Action, CaseId, QueryResponses } from '@platform/http';
import { isOpened, OpenQueryDto } from '../opening/open-query.dto';
import { DossierAnswer } from './dossier.answer';
import { DossierMaker } from './dossier-maker';

@Controller('audit/complaints/:id/dossier')
export class DossierController {
  constructor(private readonly maker: DossierMaker) {}

  /** A case in one file that proves itself: its events, a checkpoint made on request that covers them, and what leads from each to it. */
  @Get()
  @Action('audit.read')
  @QueryResponses()
  dossier(@CaseId() id: string, @Query() query: OpenQueryDto): Promise<DossierAnswer> {
    return this.maker.dossier(id, isOpened(query));
  }
}
