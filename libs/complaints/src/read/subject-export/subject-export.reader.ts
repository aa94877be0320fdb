import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@platform/decider';
import { notFound } from '@platform/http';
import type { CaseRecordAnswer } from '../case-record.answer';
import { CaseRecords } from '../case-records';
import { CasesOfSubject } from '../cases-of-subject';
import { EXPORT_END, exportBeginning, furtherCase } from './subject-export.projection';

/** Gathers what is held about a person. */
@Injectable()
export class SubjectExportReader {
  private readonly logger = new Logger('SubjectExport');

  constructor(
    private readonly cases: CasesOfSubject,
    private readonly records: CaseRecords,
    private readonly clock: Clock,
  ) {}

  /**
   * Everything that is held about a person, as the text of one JSON object in pieces, a case each: the first case is there already, the others are read when
   * they are wanted. What breaks off later is no valid JSON.
   *
   * @throws ProblemError `not-found` when no case is about this person
   * @throws SealingKeyMissing, KeyStoreUnavailable, ViewBehind, ViewStoreUnavailable, EventStoreUnavailable
   */
  async pieces(subjectId: string): Promise<AsyncIterable<string>> {
    const [first, ...others] = await this.cases.find(subjectId);
    if (first === undefined) throw notFound();
    const beginning = exportBeginning({ subjectId, exportedAt: this.clock.now() });
    return this.told(beginning, await this.records.find(first), others);
  }

  private async *told(beginning: string, first: CaseRecordAnswer, others: readonly string[]): AsyncGenerator<string, void, undefined> {
    yield beginning + JSON.stringify(first);
    for (const id of others) yield furtherCase(await this.found(id));
    yield EXPORT_END;
  }

  /** Nobody can be told any more what went wrong. */
  private async found(id: string): Promise<CaseRecordAnswer> {
    try {
      return await this.records.find(id);
    } catch (error) {
      this.logger.error(`an export broke off at ${id}: ${error instanceof Error ? error.message : 'unknown'}`);
      throw error;
    }
  }
}
