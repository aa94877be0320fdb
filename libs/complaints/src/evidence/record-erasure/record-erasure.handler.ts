import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accepted, CommandContext } from '@platform/event-store';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { CaseRemains } from '../../erasure/case-remains';
import { RETENTION_TERMS } from '../../erasure/retention-terms';
import type { RetentionTerms } from '../../erasure/retention.policy';
import { mustBeAllowed } from '../must-be-allowed';
import { RecordErasureCommand } from './record-erasure.command';
import { decideRecordErasure } from './record-erasure.decide';

/**
 * Says that the erasure is begun, erases, and says that it is done. From the first on nobody decides anything else about the case, so whoever dies on the way leaves
 * one that is still to be erased, and repeating it ends where it would have ended.
 */
@CommandHandler(RecordErasureCommand)
export class RecordErasureHandler implements ICommandHandler<RecordErasureCommand> {
  constructor(
    private readonly complaints: ComplaintStream,
    private readonly remains: CaseRemains,
    @Inject(RETENTION_TERMS) private readonly terms: RetentionTerms,
  ) {}

  async execute({ complaintId, context }: RecordErasureCommand): Promise<Accepted> {
    mustBeAllowed(context.actor, 'erasure.record', complaintId);
    await this.record(complaintId, context, false);
    await this.remains.destroy(complaintId);
    const accepted = await this.record(complaintId, context, true);
    await this.remains.removeLetters(complaintId);
    return accepted;
  }

  private record(complaintId: string, context: CommandContext, isDestroyed: boolean): Promise<Accepted> {
    const { terms } = this;
    return this.complaints.decide(complaintId, { name: 'record-erasure', body: { isDestroyed } }, context, (complaint, now) =>
      decideRecordErasure({ now, terms, isDestroyed }, complaint),
    );
  }
}
