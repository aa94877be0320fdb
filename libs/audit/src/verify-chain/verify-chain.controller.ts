import { Controller, Get } from '@nestjs/common';
import { StreamReader } from '@platform/event-store';
import { Action, CaseId, notFound, QueryResponses, WithoutQuery } from '@platform/http';
import type { ChainReportAnswer } from './chain-report.answer';
import { verifyChain } from './verify-chain';

@Controller('audit/complaints/:id/verify')
export class VerifyChainController {
  constructor(private readonly streams: StreamReader) {}

  /** Checks the hash chain of a case. */
  @Get()
  @Action('audit.read')
  @QueryResponses()
  @WithoutQuery()
  async verify(@CaseId() id: string): Promise<ChainReportAnswer> {
    const events = await this.streams.recorded(id);
    if (events.length === 0) throw notFound();
    return verifyChain(events);
  }
}
