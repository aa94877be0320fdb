import { Command } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import type { ResolveComplaintDto } from './resolve-complaint.dto';

export class ResolveComplaintCommand extends Command<Accepted> {
  constructor(
    readonly complaintId: string,
    readonly body: ResolveComplaintDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
