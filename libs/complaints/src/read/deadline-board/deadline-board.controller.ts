import { Controller, Get, Query } from '@nestjs/common';
import { Action, AfterPosition, CaseId, QueryResponses } from '@platform/http';
import { RevisionQueryDto } from '../revision-query.dto';
import { DeadlineProofAnswer } from './deadline-board.answer';
import { DeadlineBoardReader } from './deadline-board.reader';

@Controller('complaints/:id/deadlines/proof')
export class DeadlineBoardController {
  constructor(private readonly reader: DeadlineBoardReader) {}

  /** How each due date of a case came about, day by day, from what was stored when it was promised. */
  @Get()
  @Action('deadlines.prove')
  @AfterPosition()
  @QueryResponses()
  proofs(@CaseId() id: string, @Query() { minRevision }: RevisionQueryDto): Promise<DeadlineProofAnswer[]> {
    return this.reader.proofs(id, minRevision);
  }
}
