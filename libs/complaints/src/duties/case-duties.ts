import type { Task, Tasks } from '@platform/jobs';
import { asking, type Row, type ViewReader } from '@platform/read-store';
import type { Collection, Filter, FindOptions } from 'mongodb';
import type { Duty, DutyKind } from '../automation/duty';
import type { ComplaintEvent } from '../events/complaint-events';
import type { CaseEvent } from '../read/case-event';
import type { CaseFacts, DutiesDocument } from './duties.projection';
import { dutyId } from './duty-id';
import type { DutiesView, IdentifiedDuties, IdentifiedDuty } from './duties.view';
import { outstandingTellings, type OutstandingTelling } from './outstanding-tellings.policy';

/** A duty, and what is known of its case. */
export interface CaseDuty extends Task, IdentifiedDuty {
  readonly caseId: string;
  readonly facts: CaseFacts;
}

/** A case as the view holds it. */
export type DutiesRow = Row<IdentifiedDuties>;

/** So many cases are looked at at once. */
const BATCH = 200;
/** The same when only their duties are wanted. */
const LARGE_BATCH = 500;

/**
 * How long nobody takes over an act on the world outside from a worker that is silent, in milliseconds: longer than it can take, and longer than what it began there
 * may stay unseen. What only leads to a command needs no such care: the case knows what was recorded.
 */
const LEASES: Readonly<Partial<Record<DutyKind, number>>> = {
  'notify-customer': 300_000,
  'notify-staff': 300_000,
  'hand-over-incident': 300_000,
  'link-record': 300_000,
  'update-record': 300_000,
  'redact-record': 300_000,
};

/** What waits for all cases. */
export class CaseDuties implements Tasks<CaseDuty> {
  constructor(
    private readonly views: ViewReader,
    private readonly view: DutiesView,
  ) {}

  async *due(now: string): AsyncGenerator<readonly CaseDuty[]> {
    const isDue = ({ dueAt }: CaseDuty) => dueAt <= now;
    const due: Filter<DutiesRow> = { 'document.nextDueAt': { $lte: now } };
    for await (const rows of this.batches(due)) yield rows.flatMap(dutiesOf).filter(isDue);
  }

  async find(id: string): Promise<CaseDuty | undefined> {
    const rows = await this.rows();
    const row = await asking(() => rows.findOne<DutiesRow>({ 'document.waiting.id': id }));
    return row ? dutiesOf(row).find((duty) => duty.id === id) : undefined;
  }

  /** What waits for one case. @throws ViewBehind, ViewStoreUnavailable */
  async ofCase(caseId: string): Promise<readonly CaseDuty[]> {
    const row = await this.rowOf(caseId);
    return row ? dutiesOf(row) : [];
  }

  /** What systems of record have not been told of a case yet. @throws ViewBehind, ViewStoreUnavailable */
  async outstanding(caseId: string): Promise<readonly OutstandingTelling[]> {
    return outstandingTellings((await this.rowOf(caseId))?.document?.waiting ?? []);
  }

  /** The same as it was after some events of a case, oldest first. */
  outstandingAfter(events: readonly CaseEvent[]): readonly OutstandingTelling[] {
    const document = events.reduce<DutiesDocument | null>((before, event) => this.view.evolve(before, event), null);
    return outstandingTellings(document?.waiting ?? []);
  }

  /**
   * The ids of all letters that were ever to be sent about a case, whether they left or not.
   *
   * @param events everything that happened to it, oldest first
   */
  lettersOf(caseId: string, events: readonly CaseEvent[]): readonly string[] {
    const letters = new Set(events.flatMap(({ event: { data, type } }) => (isLetterSent(type) && 'effect' in data ? [data.effect] : [])));
    let document: DutiesDocument | null = null;
    for (const event of events) {
      document = this.view.evolve(document, event);
      for (const duty of document?.waiting.filter(isLetter) ?? []) letters.add(dutyId(caseId, duty));
    }
    return [...letters];
  }

  async *all(): AsyncGenerator<readonly Task[]> {
    const options = { projection: { 'document.waiting': 1 }, batchSize: LARGE_BATCH };
    for await (const rows of this.batches({ 'document.nextDueAt': { $gt: '' } }, options)) yield rows.flatMap(dutiesOf);
  }

  private async rowOf(caseId: string): Promise<DutiesRow | null> {
    const rows = await this.rows();
    return asking(() => rows.findOne<DutiesRow>({ _id: caseId }));
  }

  private async *batches(filter: Filter<DutiesRow>, options: FindOptions = { batchSize: BATCH }): AsyncGenerator<readonly DutiesRow[]> {
    const rows = await this.rows();
    const cursor = rows.find<DutiesRow>(filter, { sort: { 'document.nextDueAt': 1 }, ...options });
    try {
      while (await asking(() => cursor.hasNext())) yield cursor.readBufferedDocuments();
    } finally {
      await cursor.close();
    }
  }

  /** The cases as the view holds them, to be asked. @throws ViewBehind, ViewStoreUnavailable */
  async rows(): Promise<Collection<DutiesRow>> {
    return (await this.views.collectionOf(this.view)) as unknown as Collection<DutiesRow>;
  }
}

const isLetterSent = (type: ComplaintEvent['type']): boolean => type === 'CustomerNotified' || type === 'StaffNotified';

const isLetter = ({ kind }: Duty): boolean => kind === 'notify-customer' || kind === 'notify-staff';

/** The duties of a case that can be done now: an outside system is told of one thing after the other. */
const dutiesOf = ({ _id: caseId, document }: DutiesRow): readonly CaseDuty[] => {
  if (!document) return [];
  const { waiting, nextDueAt: _next, order: _order, ...facts } = document;
  const isNext = (duty: IdentifiedDuty) => !isOrdered(duty) || waiting.find((other) => isOrdered(other) && other.to === duty.to) === duty;
  return waiting.filter(isNext).map((duty) => ({ ...duty, ...leaseOf(duty), caseId, facts }));
};

const isOrdered = ({ kind }: IdentifiedDuty): boolean => kind === 'link-record' || kind === 'update-record';

const leaseOf = ({ kind }: IdentifiedDuty): Pick<Task, 'leaseTime'> => {
  const leaseTime = LEASES[kind];
  return leaseTime === undefined ? {} : { leaseTime };
};
