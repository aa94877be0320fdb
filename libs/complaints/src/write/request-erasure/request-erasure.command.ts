import { Command } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store';
import type { ErasureAwaitedAnswer, SubjectErasureAnswer } from '../../erasure/subject-erasure.answer';
import type { RequestErasureDto } from './request-erasure.dto';

/** About a person: it reaches all their cases. */
export class RequestErasureCommand extends Command<ErasureAwaitedAnswer | SubjectErasureAnswer> {
  constructor(
    readonly subjectId: string,
    readonly body: RequestErasureDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
