import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { AcknowledgeComplaintDto } from './acknowledge-complaint.dto';

export class AcknowledgeComplaintCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly body: AcknowledgeComplaintDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
