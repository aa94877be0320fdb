import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { DraftPlanDto } from './draft-plan.dto';

export class DraftPlanCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly body: DraftPlanDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
