import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { ExtendPlanDeadlineDto } from './extend-plan-deadline.dto';

export class ExtendPlanDeadlineCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly body: ExtendPlanDeadlineDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
