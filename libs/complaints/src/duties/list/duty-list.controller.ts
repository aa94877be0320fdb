import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { CommandContext } from '@platform/event-store';
import { Action, ActResponses, AfterPosition, Context, QueryResponses, WithoutBody } from '@platform/http';
import { DutyPageAnswer, RetriedDutyAnswer, SettledDutyAnswer } from './duty-list.answer';
import { DutiesQueryDto } from './duty-list.dto';
import { DutyListReader } from './duty-list.reader';
import { RedactionsByHand } from './redactions-by-hand';

@Controller('duties')
export class DutyListController {
  constructor(
    private readonly reader: DutyListReader,
    private readonly redactions: RedactionsByHand,
  ) {}

  /** What waits to happen by itself, and what went wrong with it. The cases with the earliest duty come first, the duties of a case together. */
  @Get()
  @Action('duty.read')
  @AfterPosition()
  @QueryResponses()
  duties(@Query() query: DutiesQueryDto): Promise<DutyPageAnswer> {
    return this.reader.page(query);
  }

  /** Lets what was parked, or waits after a failed attempt, be tried again at once. */
  @Post(':duty/retry')
  @HttpCode(200)
  @Action('duty.retry')
  @ActResponses()
  @WithoutBody()
  retry(@Param('duty') id: string): Promise<RetriedDutyAnswer> {
    return this.reader.retry(id);
  }

  /** Says that people themselves erased what a system of record held about somebody who was erased: the duty `redact-record` is done. */
  @Post(':duty/done')
  @HttpCode(200)
  @Action('duty.settle')
  @ActResponses()
  @WithoutBody()
  settle(@Param('duty') id: string, @Context() context: CommandContext): Promise<SettledDutyAnswer> {
    return this.redactions.settle(id, context);
  }
}
