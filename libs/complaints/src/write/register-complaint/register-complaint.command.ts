import { Command } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store';
import type { CaseCreated } from '../../tracking/case-created';
import type { RegisterComplaintDto } from './register-complaint.dto';

export class RegisterComplaintCommand extends Command<CaseCreated> {
  constructor(
    readonly body: RegisterComplaintDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}
