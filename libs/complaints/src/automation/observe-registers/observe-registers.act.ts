import { Injectable } from '@nestjs/common';
import { ProblemError } from '@platform/http';
import { effectId } from '../../complaint/effect-id';
import { CaseFiles, type CaseFile } from '../case-file';
import { EvidenceRecorder } from '../evidence-recorder';
import type { ObservedState, RegisterName } from '../ports';
import { isNews } from './observe-registers.policy';

/** Records what systems of record say of cases. No case changes by it: people look at it. */
@Injectable()
export class ObserveRegisters {
  constructor(
    private readonly files: CaseFiles,
    private readonly evidence: EvidenceRecorder,
  ) {}

  /**
   * Records what a system says of a case; once, however often and by whichever way it is heard. What it says of a case that is not there, or said before something
   * that is recorded already, is recorded nowhere.
   *
   * @throws EventStoreUnavailable
   */
  async record(system: RegisterName, { key, reference, state, observedAt }: ObservedState): Promise<void> {
    const file = await this.fileOf(reference);
    if (!file || !isNews(observedAt, file.lastObserved(system))) return;
    const effect = effectId(file.id, 'ExternalStateObserved', key);
    await this.evidence.record(file.id, { type: 'ExternalStateObserved', data: { effect, system, state, observedAt } }, file.receipt);
  }

  private async fileOf(reference: string): Promise<CaseFile | undefined> {
    try {
      return await this.files.open(reference);
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'not-found') return undefined;
      throw error;
    }
  }
}
