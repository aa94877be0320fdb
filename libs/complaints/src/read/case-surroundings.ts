import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@platform/decider';
import { CaseDuties } from '../duties/case-duties';
import type { CaseEvent } from './case-event';
import { CONFIGURED_SYSTEMS, type ConfiguredSystems } from './configured-systems';
import type { AnswerTerms } from './complaint-details/answer-fields.projection';

/** What an answer about a case follows from besides its document: the time, the systems of record, and what they have not been told of. */
@Injectable()
export class CaseSurroundings {
  constructor(
    private readonly clock: Clock,
    private readonly duties: CaseDuties,
    @Inject(CONFIGURED_SYSTEMS) private readonly configured: ConfiguredSystems,
  ) {}

  /** RFC 3339 UTC. */
  get instant(): string {
    return this.clock.now();
  }

  /** Around a case now. @throws ViewBehind, ViewStoreUnavailable */
  async now(id: string): Promise<AnswerTerms> {
    return { now: this.instant, configured: this.configured, outstanding: await this.duties.outstanding(id) };
  }

  /** Around a case as it was after some events, oldest first, at an instant, RFC 3339 UTC. The systems of record are those of today. */
  asItWas(events: readonly CaseEvent[], at: string): AnswerTerms {
    return { now: at, configured: this.configured, outstanding: this.duties.outstandingAfter(events) };
  }
}
