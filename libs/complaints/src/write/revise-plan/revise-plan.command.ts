import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { RevisePlanDto } from './revise-plan.dto';

export class RevisePlanCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly body: RevisePlanDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
