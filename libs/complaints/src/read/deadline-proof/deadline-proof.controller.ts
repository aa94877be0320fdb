import { Controller, Get, Query } from '@nestjs/common';
import { Action, CaseId, QueryResponses } from '@platform/http';
import { RevisionQueryDto } from '../revision-query.dto';
import { DeadlineProofAnswer } from './deadline-proof.answer';
import { DeadlineProofReader } from './deadline-proof.reader';

@Controller('complaints/:id/deadlines/proof')
export class DeadlineProofController {
  constructor(private readonly reader: DeadlineProofReader) {}

  /** How each due date of a case came about, day by day, from what was stored when it was promised. */
  @Get()
  @Action('deadlines.prove')
  @QueryResponses()
  proofs(@CaseId() id: string, @Query() { minRevision = 0 }: RevisionQueryDto): Promise<DeadlineProofAnswer[]> {
    return this.reader.proofs(id, minRevision);
  }
}
