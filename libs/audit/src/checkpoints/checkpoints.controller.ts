import { Controller, Get, Param, Query } from '@nestjs/common';
import { Action, QueryResponses } from '@platform/http';
import { PageQueryDto } from '../paging/page-query.dto';
import { CheckpointPageAnswer, ConsistencyAnswer } from './checkpoints.answer';
import { CheckpointParamDto, ConsistencyQueryDto } from './checkpoints.dto';
import { CheckpointsReader } from './checkpoints.reader';

@Controller('audit/checkpoints')
export class CheckpointsController {
  constructor(private readonly reader: CheckpointsReader) {}

  /** The signed checkpoints of the log, the newest first, and the key that verifies them. */
  @Get()
  @Action('audit.read')
  @QueryResponses()
  checkpoints(@Query() query: PageQueryDto): Promise<CheckpointPageAnswer> {
    return this.reader.page(query);
  }

  /** Proves that the log, as it was when it held so many events, went on from when it held fewer: that a checkpoint goes on from an earlier one. */
  @Get(':size/consistency')
  @Action('audit.read')
  @QueryResponses()
  consistency(@Param() { size }: CheckpointParamDto, @Query() { from }: ConsistencyQueryDto): Promise<ConsistencyAnswer> {
    return this.reader.consistency(from, size);
  }
}
