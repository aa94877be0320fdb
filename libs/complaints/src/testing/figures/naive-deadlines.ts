import type { Recorded } from '@platform/decider';
import type { ComplaintEvent } from '../../events/complaint-events';
import type { Deadline, Due } from '../../events/shapes';

/** A deadline of a round, with all its promises. Instants are RFC 3339 UTC. */
export interface NaiveDeadline {
  readonly kind: Deadline;
  readonly promises: { readonly dueAt: string; readonly madeAt: string }[];
  isExtended: boolean;
  doneAt?: string;
}

/** Every deadline of a case, event by event. */
export const deadlinesOf = (history: readonly Recorded<ComplaintEvent>[]): readonly NaiveDeadline[] => {
  const deadlines = new NaiveDeadlines();
  for (const { event, at } of history) deadlines.note(event, 'late' in event.data ? event.data.late.happenedAt : at);
  return deadlines.all;
};

const metBy: Partial<Record<ComplaintEvent['type'], readonly Deadline[]>> = {
  ComplaintAcknowledged: ['acknowledgement'],
  PlanDrafted: ['plan'],
  ComplaintResolved: ['plan', 'resolution'],
};

class NaiveDeadlines {
  readonly all: NaiveDeadline[] = [];

  note(event: ComplaintEvent, at: string): void {
    if (event.type === 'ComplaintRegistered' || event.type === 'ComplaintReopened') for (const due of event.data.due) this.begin(due, at);
    for (const kind of metBy[event.type] ?? []) this.finish(kind, at);
    if (event.type === 'PlanDrafted') this.begin(event.data.due, at);
    this.noteMove(event, at);
  }

  private noteMove(event: ComplaintEvent, madeAt: string): void {
    if (event.type !== 'PlanDeadlineExtended' && event.type !== 'PlanRevised') return;
    const { deadline, dueAt } = event.data.due;
    const current = this.current(deadline);
    if (!current) return;
    if (event.type === 'PlanDeadlineExtended') current.isExtended = true;
    if (current.promises.at(-1)?.dueAt !== dueAt) current.promises.push({ dueAt, madeAt });
  }

  private begin({ deadline, dueAt }: Due, madeAt: string): void {
    this.all.push({ kind: deadline, promises: [{ dueAt, madeAt }], isExtended: false });
  }

  private finish(kind: Deadline, at: string): void {
    const current = this.current(kind);
    if (current) current.doneAt ??= at;
  }

  private current(kind: Deadline): NaiveDeadline | undefined {
    return this.all.findLast((deadline) => deadline.kind === kind);
  }
}

/** Whether it was met by then, or its first promise had passed. */
export const counts = ({ promises: [first], doneAt }: NaiveDeadline, at: string): boolean =>
  doneAt !== undefined || (first !== undefined && first.dueAt <= at);

/** Whether it was met before the current promise was due; not met yet, whether every promise was moved in time and the current one has not passed. */
export const isOnTime = ({ promises, doneAt }: NaiveDeadline, at: string): boolean => {
  const last = promises.at(-1);
  if (doneAt !== undefined) return last !== undefined && doneAt < last.dueAt;
  return promises.every(({ dueAt }, index) => (promises[index + 1]?.madeAt ?? at) < dueAt);
};
