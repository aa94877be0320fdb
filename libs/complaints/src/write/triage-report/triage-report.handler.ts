import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { SERVICE_TERMS, type ServiceTerms } from '../../complaint/service-terms';
import { TriageReportCommand } from './triage-report.command';
import { decideTriageReport } from './triage-report.decide';

@CommandHandler(TriageReportCommand)
export class TriageReportHandler implements ICommandHandler<TriageReportCommand> {
  constructor(
    private readonly complaints: ComplaintStream,
    @Inject(SERVICE_TERMS) private readonly terms: ServiceTerms,
  ) {}

  execute({ complaintId, body, context }: TriageReportCommand): Promise<Accepted> {
    return this.complaints.decide(complaintId, { name: 'triage-report', body }, context, (complaint) =>
      decideTriageReport({ ...body, caller: context.actor.id, terms: this.terms }, complaint),
    );
  }
}
