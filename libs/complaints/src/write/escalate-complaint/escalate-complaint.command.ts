import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { EscalateComplaintDto } from './escalate-complaint.dto';

export class EscalateComplaintCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly body: EscalateComplaintDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
