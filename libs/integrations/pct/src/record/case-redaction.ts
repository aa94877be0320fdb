import { OutsideFailure, type RecordToRedact } from '@redress/complaints';
import type { HttpPct } from '../file/configuration';
import { contentOf } from '../request/answer';
import type { PctApi } from '../request/pct-api';

/** Has the system erase what it holds about a person, as its file says. */
export class CaseRedaction {
  constructor(
    private readonly pct: HttpPct,
    private readonly api: PctApi,
  ) {}

  /** Asks for the same again when it is asked again. @throws OutsideFailure; `refused` when people have to do it by hand */
  async redact({ recordId, reference }: RecordToRedact): Promise<void> {
    const operation = this.pct.operations.redact;
    if (!operation || recordId === undefined) throw new OutsideFailure('refused', 'redact-by-hand');
    await this.api.write({ operation, words: { recordId, reference } }, `redress-redact-${reference}`, (answer) =>
      contentOf(answer, { operation, changes: true }),
    );
  }
}
