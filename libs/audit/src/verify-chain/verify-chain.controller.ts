import { Controller, Get } from '@nestjs/common';
import { Action, CaseId, notFound, QueryResponses, WithoutQuery } from '@platform/http';
import { CaseVerification } from './case-verification';
import type { ChainReportAnswer } from './chain-report.answer';

@Controller('audit/complaints/:id/verify')
export class VerifyChainController {
  constructor(private readonly verification: CaseVerification) {}

  /** Checks the hash chain of a case, and the case against the last signed checkpoint. */
  @Get()
  @Action('audit.read')
  @QueryResponses()
  @WithoutQuery()
  async verify(@CaseId() id: string): Promise<ChainReportAnswer> {
    const report = await this.verification.verify(id);
    if (!report) throw notFound();
    return report;
  }
}
