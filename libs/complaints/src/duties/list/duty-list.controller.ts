import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Action, ActResponses, AfterPosition, QueryResponses, WithoutBody } from '@platform/http';
import { DutyPageAnswer, RetriedDutyAnswer } from './duty-list.answer';
import { DutiesQueryDto } from './duty-list.dto';
import { DutyListReader } from './duty-list.reader';

@Controller('duties')
export class DutyListController {
  constructor(private readonly reader: DutyListReader) {}

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
}
