import { Injectable } from '@nestjs/common';
import { projectedEvent } from '@platform/read-store';
import { CaseDuties } from '../duties/case-duties';
import { CaseHistory } from '../read/case-history';
import { CaseSecrets } from './case-secrets';
import { KeptLetters } from './kept-letters';

/** What is personal about a case beside its own fields, to be made away with. */
@Injectable()
export class CaseRemains {
  constructor(
    private readonly history: CaseHistory,
    private readonly duties: CaseDuties,
    private readonly secrets: CaseSecrets,
    private readonly letters: KeptLetters,
  ) {}

  /**
   * Removes the letters of a case, and destroys its key. Again it does nothing.
   *
   * @throws Error when keys or letters cannot be reached: it has to be tried again
   */
  async destroy(caseId: string): Promise<void> {
    await this.removeLetters(caseId);
    await this.secrets.destroy(caseId);
  }

  /** Removes the letters of a case: also one that was on its way when its key went. */
  async removeLetters(caseId: string): Promise<void> {
    const { events } = await this.history.find(caseId);
    await this.letters.remove(this.duties.lettersOf(caseId, events.map(projectedEvent)));
  }
}
