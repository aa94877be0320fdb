import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Action, Context, CreationResponses } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import { CaseCreatedAnswer } from '../../tracking/case-created.answer';
import { RegisterComplaintCommand } from './register-complaint.command';
import { RegisterComplaintDto } from './register-complaint.dto';

@Controller('complaints')
export class RegisterComplaintController {
  constructor(private readonly commands: CommandBus) {}

  /** Registers a complaint at once: report and triage in one step. */
  @Post()
  @Action('complaint.register')
  @CreationResponses()
  register(@Body() body: RegisterComplaintDto, @Context() context: CommandContext): Promise<CaseCreatedAnswer> {
    return this.commands.execute(new RegisterComplaintCommand(body, context));
  }
}
