import type { Fold } from '@platform/decider';
import type { ComplaintReopened } from '../events/complaint-reopened.event';
import { isEvidence, type ComplaintEvent, type DecisionEvent, type EvidenceEvent } from '../events/complaint-events';
import type { ErasureGround } from '../events/erasure';
import type { ErasureBegun } from '../events/erasure-begun.event';
import type { ErasureRequested } from '../events/erasure-requested.event';
import type { Late } from '../events/late';
import type { Deadline, Due } from '../events/shapes';

/** Where a case stands. `unknown`: nothing was ever reported under this id. */
export type CaseState =
  'unknown' | 'received' | 'incident' | 'registered' | 'acknowledged' | 'planned' | 'resolved' | 'closed' | 'withdrawn';

/** An erasure that was asked for and not carried out yet. Ids of the staff; instants are RFC 3339 UTC. */
export interface WantedErasure {
  readonly ground: ErasureGround;
  readonly requestedBy: string;
  readonly requestedAt: string;
  /** The second one, once they agreed. */
  readonly approval?: { readonly by: string; readonly at: string };
}

/** What the rules look at. Instants are RFC 3339 UTC. */
export interface Complaint {
  readonly state: CaseState;
  readonly receivedAt: string;
  /** Where the case stood before it turned out to be an incident; it returns there when triaged back. */
  readonly stateBeforeIncident: CaseState;
  /** 0 until registered as a complaint. */
  readonly round: number;
  /** When this round began: at the receipt, or when the complaint was reopened. */
  readonly roundBeganAt: string;
  /** The complaint handler's staff id; empty until registered. */
  readonly handler: string;
  /** The current promise of each deadline of this round. */
  readonly due: Readonly<Partial<Record<Deadline, Due>>>;
  /** When what meets a deadline was done in this round, as it happened. */
  readonly doneAt: Readonly<Partial<Record<Deadline, string>>>;
  /** Of the plan of this round; 0 when there is none. */
  readonly planVersion: number;
  /** The managers it was escalated to in this round. */
  readonly escalatedTo: readonly string[];
  /** In this round. */
  readonly satisfactionRecorded: boolean;
  /** The version of the tracking links that work. */
  readonly trackingVersion: number;
  /** The last local day of the legal hold; empty when there is none. */
  readonly holdUntil: string;
  /** Since when the case is over: closed, withdrawn or handed over as an incident; empty while it is open. */
  readonly endedAt: string;
  readonly erasure: WantedErasure | null;
  /** In whose name the case is being erased: from when that was begun until it is done. */
  readonly erasing: ErasureBegun['data'] | null;
  /** True from when that was begun: nobody is to read any more whom the case was about, and nothing else is decided. */
  readonly isErased: boolean;
  /** The effects that evidence was recorded of. */
  readonly effects: readonly string[];
}

const initialState: Complaint = {
  state: 'unknown',
  receivedAt: '',
  stateBeforeIncident: 'unknown',
  round: 0,
  roundBeganAt: '',
  handler: '',
  due: {},
  doneAt: {},
  planVersion: 0,
  escalatedTo: [],
  satisfactionRecorded: false,
  trackingVersion: 1,
  holdUntil: '',
  endedAt: '',
  erasure: null,
  erasing: null,
  isErased: false,
  effects: [],
};

const triaged = (complaint: Complaint, classification: 'incident' | 'complaint'): Complaint =>
  classification === 'incident'
    ? { ...complaint, state: 'incident', stateBeforeIncident: complaint.state, endedAt: '' }
    : { ...complaint, state: complaint.state === 'incident' ? complaint.stateBeforeIncident : complaint.state, endedAt: '' };

const withDue = ({ due }: Complaint, promises: readonly Due[]): Complaint['due'] => ({
  ...due,
  ...Object.fromEntries(promises.map((promise) => [promise.deadline, promise])),
});

const withDone = ({ doneAt }: Complaint, deadline: Deadline, late: Late | undefined, at: string): Complaint['doneAt'] => ({
  ...doneAt,
  [deadline]: late?.happenedAt ?? at,
});

/** The answer also meets the plan's deadline when it made a plan needless. */
const resolved = (complaint: Complaint, late: Late | undefined, at: string): Complaint => ({
  ...complaint,
  state: 'resolved',
  doneAt: withDone(complaint, complaint.planVersion > 0 ? 'resolution' : 'plan', late, at),
});

const reopened = (complaint: Complaint, { data: { round, due } }: ComplaintReopened, at: string): Complaint => ({
  ...complaint,
  state: 'registered',
  round,
  roundBeganAt: at,
  due: withDue({ ...complaint, due: {} }, due),
  doneAt: {},
  planVersion: 0,
  escalatedTo: [],
  satisfactionRecorded: false,
  endedAt: '',
});

const wanted = ({ data: { ground } }: ErasureRequested, at: string, by: string): WantedErasure => ({
  ground,
  requestedBy: by,
  requestedAt: at,
});

const approved = (erasure: WantedErasure | null, at: string, by: string): WantedErasure | null =>
  erasure && { ...erasure, approval: { by, at } };

const decided = (complaint: Complaint, event: DecisionEvent, at: string, by: string): Complaint => {
  switch (event.type) {
    case 'ReportReceived':
      return { ...complaint, state: 'received', receivedAt: event.data.receivedAt, roundBeganAt: event.data.receivedAt };
    case 'ReportTriaged':
      return triaged(complaint, event.data.classification);
    case 'ComplaintRegistered': {
      const { round, handler, due } = event.data;
      return { ...complaint, state: 'registered', round, handler, due: withDue(complaint, due) };
    }
    case 'ComplaintAssigned':
      return { ...complaint, handler: event.data.handler };
    case 'ComplaintEscalated':
      return { ...complaint, escalatedTo: [...complaint.escalatedTo, event.data.manager] };
    case 'ComplaintAcknowledged':
      return { ...complaint, state: 'acknowledged', doneAt: withDone(complaint, 'acknowledgement', event.data.late, at) };
    case 'PlanDeadlineExtended':
      return { ...complaint, due: withDue(complaint, [event.data.due]) };
    case 'PlanDrafted': {
      const { version, due, late } = event.data;
      const doneAt = withDone(complaint, 'plan', late, at);
      return { ...complaint, state: 'planned', planVersion: version, due: withDue(complaint, [due]), doneAt };
    }
    case 'PlanRevised':
      return { ...complaint, planVersion: event.data.version, due: withDue(complaint, [event.data.due]) };
    case 'ComplaintResolved':
      return resolved(complaint, event.data.late, at);
    case 'ComplaintClosed':
      return { ...complaint, state: 'closed', endedAt: at };
    case 'ComplaintReopened':
      return reopened(complaint, event, at);
    case 'ComplaintWithdrawn':
      return { ...complaint, state: 'withdrawn', endedAt: at };
    case 'SatisfactionRecorded':
      return { ...complaint, satisfactionRecorded: true };
    case 'TrackingRevoked':
      return { ...complaint, trackingVersion: event.data.version };
    case 'LegalHoldPlaced':
      return { ...complaint, holdUntil: event.data.until };
    case 'LegalHoldLifted':
      return { ...complaint, holdUntil: '' };
    case 'ErasureRequested':
      return { ...complaint, erasure: wanted(event, at, by) };
    case 'ErasureApproved':
      return { ...complaint, erasure: approved(complaint.erasure, at, by) };
    case 'ErasureBegun':
      return { ...complaint, erasing: event.data, isErased: true };
    case 'PersonalDataErased':
      return { ...complaint, erasure: null, erasing: null, isErased: true };
    case 'DetailsCorrected':
    case 'CustomerInformed':
    case 'NoteAdded':
      return complaint;
  }
};

/** Nothing that people decide depends on it. An incident that was handed over is over: rule 7. */
const evidenced = (complaint: Complaint, { type, data: { effect } }: EvidenceEvent, at: string): Complaint => {
  const isOver = type === 'IncidentHandedOver' && complaint.state === 'incident' && complaint.endedAt === '';
  return { ...complaint, effects: [...complaint.effects, effect], ...(isOver && { endedAt: at }) };
};

const evolve = (complaint: Complaint, event: ComplaintEvent, at: string, by: string): Complaint =>
  isEvidence(event) ? evidenced(complaint, event, at) : decided(complaint, event, at, by);

/** How the state of a case follows from its events. */
export const complaintFold: Fold<Complaint, ComplaintEvent> = { initialState, evolve };
