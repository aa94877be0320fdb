import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ConcurrentChange, KeyedLock, type CommandContext } from '@platform/event-store';
import { RecordEvidenceCommand, type ReportedEvidence } from '../evidence/record-evidence/record-evidence.command';
import type { Origin } from './case-file';

/** Who acts by itself. */
export const system: CommandContext['actor'] = { id: 'redress', role: 'system' };

/** What was done must be recorded, also while many others change the case: otherwise it would be done again. */
const ATTEMPTS = 20;

/** Records what an automation did, or saw. */
@Injectable()
export class EvidenceRecorder {
  /** What belongs to one case is recorded one after the other: only people get in between. */
  private readonly turns = new KeyedLock();

  constructor(private readonly commands: CommandBus) {}

  /**
   * Records evidence; once, however often.
   *
   * @param cause the event that it follows from
   * @throws EventStoreUnavailable; ConcurrentChange when others keep changing the case for very long
   */
  record(caseId: string, evidence: ReportedEvidence, { eventId, correlationId }: Origin): Promise<void> {
    const context = { actor: system, correlationId, causationId: eventId };
    return this.turns.run(caseId, () => this.persistently(new RecordEvidenceCommand(caseId, evidence, context)));
  }

  private async persistently(command: RecordEvidenceCommand): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.commands.execute(command);
        return;
      } catch (error) {
        if (!(error instanceof ConcurrentChange) || attempt === ATTEMPTS) throw error;
      }
    }
  }
}
