import { UnsettledWrites } from '@integrations/http';
import { KeyedLock } from '@platform/event-store';
import type { CaseRecord, CaseRegister, CaseStep, LinkedRecord, RecordToRedact } from '@redress/complaints';
import type { HttpPct } from './file/configuration';
import { CaseRedaction } from './record/case-redaction';
import { CaseRegistration } from './record/case-registration';
import { CaseTelling } from './record/case-telling';
import { OnceOnly } from './record/once-only';
import { PctApi } from './request/pct-api';
import { RateLimit } from './request/rate-limit';

/** PCT as a register of cases, reached over HTTP as its file says. One for a process: what the system says about us holds for all of them. */
export class PctRegister implements CaseRegister {
  readonly name = 'pct';
  private readonly limit: RateLimit;
  private readonly cases: CaseRegistration;
  private readonly steps: CaseTelling;
  private readonly redactions: CaseRedaction;
  private readonly turns = new KeyedLock();

  /** @param timeLimit aborts a request that takes too long; made anew for each. By default as the file says */
  constructor(
    private readonly pct: HttpPct,
    timeLimit?: () => AbortSignal,
  ) {
    const api = new PctApi(pct, timeLimit);
    const once = new OnceOnly(new UnsettledWrites(pct.settledAfter), pct.honoursIdempotencyKey);
    this.limit = new RateLimit(pct.requestsPerMinute);
    this.cases = new CaseRegistration(pct, api, once);
    this.steps = new CaseTelling(pct, api, once);
    this.redactions = new CaseRedaction(pct, api);
  }

  link(record: CaseRecord): Promise<LinkedRecord> {
    return this.turns.run(record.reference, () => {
      this.limit.take(this.pct.operations.lookup ? 2 : 1);
      return this.cases.link(record);
    });
  }

  /** Without an `update` in the file this succeeds at once: such a system takes registrations alone, and waiting would keep every case open for ever. */
  async tell(record: LinkedRecord, step: CaseStep): Promise<void> {
    const { update, told } = this.pct.operations;
    if (!update) return;
    await this.turns.run(record.recordId, () => {
      this.limit.take(told ? 2 : 1);
      return this.steps.tell(record, step, update);
    });
  }

  /** Without a `redact` in the file this is refused: people have to do it by hand. */
  async redact(record: RecordToRedact): Promise<void> {
    await this.turns.run(record.recordId ?? record.reference, () => {
      if (this.pct.operations.redact) this.limit.take(1);
      return this.redactions.redact(record);
    });
  }
}
