import { Injectable } from '@nestjs/common';
import type { CommandContext } from '@platform/event-store';
import { notFound, validationFailed } from '@platform/http';
import { ComplaintStream } from '../../complaint/complaint-stream';
import { recordedOnce } from '../../complaint/recorded-once.decide';
import { externalSystems } from '../../events/effect';
import { CaseDuties } from '../case-duties';
import type { SettledDutyAnswer } from './duty-list.answer';

/** Records that people themselves erased what a system of record held. */
@Injectable()
export class RedactionsByHand {
  constructor(
    private readonly duties: CaseDuties,
    private readonly complaints: ComplaintStream,
  ) {}

  /**
   * Settles a duty to erase something elsewhere.
   *
   * @throws ProblemError `not-found` when no such duty waits; `validation-failed` when it is one of another kind
   * @throws ViewBehind, ViewStoreUnavailable, EventStoreUnavailable
   */
  async settle(id: string, { actor, correlationId }: CommandContext): Promise<SettledDutyAnswer> {
    const duty = await this.duties.find(id);
    if (!duty) throw notFound();
    const system = duty.kind === 'redact-record' ? externalSystems.find((name) => name === duty.to) : undefined;
    if (!system) throw validationFailed([{ field: 'duty', message: 'must be of the kind redact-record: people do no other by hand' }]);
    const redacted = { type: 'ExternalRecordUpdated', data: { effect: id, system, about: duty.about } } as const;
    await this.complaints.decide(duty.caseId, { name: 'redact-by-hand', body: {} }, { actor, correlationId }, (complaint) =>
      recordedOnce(redacted, complaint),
    );
    return { id, state: 'done' };
  }
}
