import type { ComplaintAcknowledged } from '../../events/complaint-acknowledged.event';
import type { ComplaintEscalated } from '../../events/complaint-escalated.event';
import type { ComplaintEvent } from '../../events/complaint-events';
import type { ComplaintRegistered } from '../../events/complaint-registered.event';
import type { ComplaintResolved } from '../../events/complaint-resolved.event';
import type { CustomerInformed } from '../../events/customer-informed.event';
import type { PlanDrafted } from '../../events/plan-drafted.event';
import type { ReportReceived } from '../../events/report-received.event';
import type { ReportTriaged } from '../../events/report-triaged.event';
import { withDone, withPromises, type DeadlineRow } from './deadline-rows.projection';

/** When something was recorded, and by whom. */
interface Recorded {
  readonly at: string;
  readonly by: string;
}

type Message = CustomerInformed['data'] & Recorded;

/** A case as it stands: all fields of its events folded. Personal fields are sealed. */
export type ComplaintDetails = Omit<ReportReceived['data'], 'complaintId'> &
  Partial<ReportTriaged['data']> &
  Partial<Pick<ComplaintRegistered['data'], 'severity' | 'handler' | 'accountManager' | 'serviceManager'>> &
  Partial<Omit<ComplaintResolved['data'], 'late' | 'afterDue'>> & {
    readonly id: string;
    readonly state: string;
    readonly stateBeforeIncident?: string;
    readonly round: number;
    readonly revision: number;
    readonly recordedAt: string;
    readonly updatedAt: string;
    readonly registeredAt?: string;
    readonly acknowledgement?: ComplaintAcknowledged['data'] & Recorded;
    readonly escalations: readonly (ComplaintEscalated['data'] & Recorded & { readonly round: number })[];
    readonly plan?: Omit<PlanDrafted['data'], 'due'> & Recorded;
    readonly messages: readonly Message[];
    readonly resolvedAt?: string;
    readonly resolvedAfterDue?: boolean;
    readonly closedAt?: string;
    readonly deadlines: readonly DeadlineRow[];
  };

/** An event with what the view needs to know of its recording. */
export interface DetailedEvent {
  readonly event: ComplaintEvent;
  readonly revision: number;
  readonly occurredAt: string;
  readonly actor: string;
}

const received = ({ data: { complaintId: id, ...report } }: ReportReceived, { at }: Recorded): ComplaintDetails => ({
  ...report,
  id,
  state: 'received',
  round: 0,
  revision: 0,
  recordedAt: at,
  updatedAt: at,
  escalations: [],
  messages: [],
  deadlines: [],
});

/** A new triage takes the place of the old one, with all its marks. */
const triaged = (details: ComplaintDetails, { data }: ReportTriaged): ComplaintDetails => {
  const { stateBeforeIncident, serviceLevelMissed: _missed, technical: _technical, ...rest } = details;
  if (data.classification === 'incident') return { ...rest, ...data, stateBeforeIncident: details.state, state: 'incident' };
  return { ...rest, ...data, state: stateBeforeIncident ?? details.state };
};

const doneIn = (late: { readonly happenedAt: string } | undefined, at: string) => ({
  at: late?.happenedAt ?? at,
  recordedLate: late !== undefined,
});

const acknowledged = (details: ComplaintDetails, { data }: ComplaintAcknowledged, recorded: Recorded): ComplaintDetails => ({
  ...details,
  state: 'acknowledged',
  acknowledgement: { ...data, ...recorded },
  deadlines: withDone(details.deadlines, 'acknowledgement', doneIn(data.late, recorded.at)),
});

const planned = (details: ComplaintDetails, { data: { due, ...plan } }: PlanDrafted, recorded: Recorded): ComplaintDetails => ({
  ...details,
  state: 'planned',
  plan: { ...plan, ...recorded },
  deadlines: withPromises(withDone(details.deadlines, 'plan', doneIn(plan.late, recorded.at)), details.round, [due]),
});

/** The answer meets the resolution's promise; given without a plan it meets the plan's, which it made needless. */
const resolved = (
  details: ComplaintDetails,
  { data: { late, afterDue, ...answer } }: ComplaintResolved,
  { at }: Recorded,
): ComplaintDetails => {
  const done = doneIn(late, at);
  return {
    ...details,
    ...answer,
    state: 'resolved',
    resolvedAt: done.at,
    resolvedAfterDue: afterDue,
    deadlines: withDone(withDone(details.deadlines, 'plan', done), 'resolution', done),
  };
};

const registered = (
  details: ComplaintDetails,
  { data: { due, round, ...registration } }: ComplaintRegistered,
  { at }: Recorded,
): ComplaintDetails => ({
  ...details,
  ...registration,
  round,
  state: 'registered',
  registeredAt: at,
  deadlines: withPromises(details.deadlines, round, due),
});

const changed = (details: ComplaintDetails, event: Exclude<ComplaintEvent, ReportReceived>, recorded: Recorded): ComplaintDetails => {
  switch (event.type) {
    case 'ReportTriaged':
      return triaged(details, event);
    case 'ComplaintRegistered':
      return registered(details, event, recorded);
    case 'ComplaintEscalated':
      return { ...details, escalations: [...details.escalations, { ...event.data, ...recorded, round: details.round }] };
    case 'ComplaintAcknowledged':
      return acknowledged(details, event, recorded);
    case 'PlanDrafted':
      return planned(details, event, recorded);
    case 'CustomerInformed':
      return { ...details, messages: [...details.messages, { ...event.data, ...recorded }] };
    case 'ComplaintResolved':
      return resolved(details, event, recorded);
    case 'ComplaintClosed':
      return { ...details, state: 'closed', closedAt: recorded.at };
  }
};

/** The view of one case: the document after an event. Null before the first. */
export const complaintDetails = {
  name: 'complaint-details.v1',
  evolve: (details: ComplaintDetails | null, { event, revision, occurredAt, actor }: DetailedEvent): ComplaintDetails | null => {
    const recorded = { at: occurredAt, by: actor };
    if (event.type === 'ReportReceived') return received(event, recorded);
    return details && { ...changed(details, event, recorded), revision, updatedAt: occurredAt };
  },
};
