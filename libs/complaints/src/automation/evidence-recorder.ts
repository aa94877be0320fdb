import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store';
import { RecordEvidenceCommand, type ReportedEvidence } from '../evidence/record-evidence/record-evidence.command';
import type { Cause } from './case-file';

/** Who acts by itself. */
export const system: CommandContext['actor'] = { id: 'redress', role: 'system' };

/** Records what an automation did, or saw. */
@Injectable()
export class EvidenceRecorder {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Records evidence; once, however often.
   *
   * @param cause the event that it follows from
   * @throws EventStoreUnavailable
   */
  async record(
    caseId: string,
    evidence: ReportedEvidence,
    { eventId, correlationId }: Pick<Cause, 'eventId' | 'correlationId'>,
  ): Promise<void> {
    await this.commands.execute(new RecordEvidenceCommand(caseId, evidence, { actor: system, correlationId, causationId: eventId }));
  }
}
