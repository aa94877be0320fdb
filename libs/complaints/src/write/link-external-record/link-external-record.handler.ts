import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { effectId } from '../../complaint/effect-id';
import { LinkExternalRecordCommand } from './link-external-record.command';
import type { LinkExternalRecordDto } from './link-external-record.dto';
import { decideLinkExternalRecord } from './link-external-record.decide';

@CommandHandler(LinkExternalRecordCommand)
export class LinkExternalRecordHandler implements ICommandHandler<LinkExternalRecordCommand> {
  constructor(private readonly complaints: ComplaintStream) {}

  execute({ complaintId, body, context }: LinkExternalRecordCommand): Promise<Accepted> {
    const effect = effectOf(complaintId, body);
    return this.complaints.decide(complaintId, { name: 'link-external-record', body }, context, (complaint) =>
      decideLinkExternalRecord({ ...body, effect }, complaint),
    );
  }
}

const effectOf = (complaintId: string, { system, recordId }: LinkExternalRecordDto): string =>
  recordId === undefined
    ? effectId(complaintId, 'external-record-waived', system)
    : effectId(complaintId, 'external-record', system, recordId);
