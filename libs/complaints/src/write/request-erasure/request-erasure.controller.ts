import { Body, Controller, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiAcceptedResponse, ApiOkResponse, ApiParam } from '@nestjs/swagger';
import { Action, AfterPosition, Context, ManyCasesResponses } from '@platform/http';
import type { CommandContext } from '@platform/event-store';
import type { FastifyReply } from 'fastify';
import { ErasureAwaitedAnswer, SubjectErasureAnswer } from '../../erasure/subject-erasure.answer';
import { RequestErasureCommand } from './request-erasure.command';
import { RequestErasureDto } from './request-erasure.dto';

@Controller('privacy/subjects/:subject/erase')
export class RequestErasureController {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Erases a person from all their cases, when two admins ask for it on the same ground within seven days. What is over and on no legal hold is erased at once,
   * the rest as soon as it is. A person who was erased is found no more.
   */
  @Post()
  @HttpCode(HttpStatus.OK)
  @Action('subject.erase')
  @AfterPosition()
  @ManyCasesResponses()
  @ApiParam({ name: 'subject', type: String, description: 'The `customer.subjectId` of one of the cases.' })
  @ApiOkResponse({ type: SubjectErasureAnswer })
  @ApiAcceptedResponse({ type: ErasureAwaitedAnswer })
  async erase(
    @Param('subject') subjectId: string,
    @Body() body: RequestErasureDto,
    @Context() context: CommandContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ErasureAwaitedAnswer | SubjectErasureAnswer> {
    const { expectedVersion: _, ...unconditional } = context;
    const answer = await this.commands.execute(new RequestErasureCommand(subjectId, body, unconditional));
    if ('status' in answer) void reply.status(HttpStatus.ACCEPTED);
    return answer;
  }
}
