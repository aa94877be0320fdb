import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store';
import { Action, Context, CreationResponses } from '@platform/http';
import { NewKeyAnswer } from '../../client/new-key.answer';
import { IssueApiKeyCommand } from './issue-api-key.command';
import { IssueApiKeyDto } from './issue-api-key.dto';

@Controller('admin/api-keys')
export class IssueApiKeyController {
  constructor(private readonly commands: CommandBus) {}

  /** Gives a program a key to report with. A client has two active ones at most: one in use, and one to change to. */
  @Post()
  @Action('key.manage')
  @CreationResponses()
  issue(@Body() body: IssueApiKeyDto, @Context() context: CommandContext): Promise<NewKeyAnswer> {
    return this.commands.execute(new IssueApiKeyCommand(body, context));
  }
}
