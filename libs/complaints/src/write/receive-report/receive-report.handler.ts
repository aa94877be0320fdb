import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ComplaintStream } from '../../complaint/complaint-stream';
import type { CaseCreated } from '../../tracking/case-created';
import { FIRST_VERSION, TrackingTokens } from '../../tracking/tracking-tokens';
import { ReceiveReportCommand } from './receive-report.command';
import { decideReceiveReport } from './receive-report.decide';

@CommandHandler(ReceiveReportCommand)
export class ReceiveReportHandler implements ICommandHandler<ReceiveReportCommand> {
  constructor(
    private readonly complaints: ComplaintStream,
    private readonly tracking: TrackingTokens,
  ) {}

  async execute({ body, context }: ReceiveReportCommand): Promise<CaseCreated> {
    const created = await this.complaints.create(
      { name: 'receive-report', body },
      context,
      (complaintId) => (complaint, now) => decideReceiveReport({ complaintId, report: body, now }, complaint),
    );
    return { ...created, trackingToken: this.tracking.issue({ complaintId: created.id, version: FIRST_VERSION }) };
  }
}
