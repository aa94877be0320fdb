import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store';
import { Action, ActResponses, Context, WithoutBody } from '@platform/http';
import { ConfirmRedactionCommand } from './confirm-redaction.command';
import { ConfirmRedactionAnswer } from './confirm-redaction.answer';

@Controller('duties/:duty/done')
export class ConfirmRedactionController {
  constructor(private readonly commands: CommandBus) {}

  /** Confirms that people themselves erased what a system of record held about somebody who was erased: the duty `redact-record` is done. */
  @Post()
  @HttpCode(200)
  @Action('duty.settle')
  @ActResponses()
  @WithoutBody()
  confirm(@Param('duty') duty: string, @Context() context: CommandContext): Promise<ConfirmRedactionAnswer> {
    return this.commands.execute(new ConfirmRedactionCommand(duty, context));
  }
}
