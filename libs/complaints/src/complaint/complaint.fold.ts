import type { Fold } from '@platform/decider';
import type { ComplaintEvent } from '../events/complaint-events';
import type { Deadline, Due } from '../events/shapes';

/** Where a case stands. `unknown`: nothing was ever reported under this id. */
export type CaseState =
  'unknown' | 'received' | 'incident' | 'registered' | 'acknowledged' | 'planned' | 'resolved' | 'closed' | 'withdrawn';

/** What the rules look at. */
export interface Complaint {
  readonly state: CaseState;
  readonly receivedAt: string;
  /** Where the case stood before it turned out to be an incident; it returns there when triaged back. */
  readonly stateBeforeIncident: CaseState;
  /** 0 until registered as a complaint. */
  readonly round: number;
  /** In this round. */
  readonly acknowledged: boolean;
  /** In this round. */
  readonly planned: boolean;
  /** The current promise of each deadline of this round. */
  readonly due: Readonly<Partial<Record<Deadline, Due>>>;
  /** The managers it was escalated to in this round. */
  readonly escalatedTo: readonly string[];
}

const initialState: Complaint = {
  state: 'unknown',
  receivedAt: '',
  stateBeforeIncident: 'unknown',
  round: 0,
  acknowledged: false,
  planned: false,
  due: {},
  escalatedTo: [],
};

const triaged = (complaint: Complaint, classification: 'incident' | 'complaint'): Complaint =>
  classification === 'incident'
    ? { ...complaint, state: 'incident', stateBeforeIncident: complaint.state }
    : { ...complaint, state: complaint.state === 'incident' ? complaint.stateBeforeIncident : complaint.state };

const withDue = (complaint: Complaint, due: readonly Due[]): Complaint['due'] => ({
  ...complaint.due,
  ...Object.fromEntries(due.map((promise) => [promise.deadline, promise])),
});

const evolve = (complaint: Complaint, event: ComplaintEvent): Complaint => {
  switch (event.type) {
    case 'ReportReceived':
      return { ...complaint, state: 'received', receivedAt: event.data.receivedAt };
    case 'ReportTriaged':
      return triaged(complaint, event.data.classification);
    case 'ComplaintRegistered':
      return { ...complaint, state: 'registered', round: event.data.round, due: withDue(complaint, event.data.due) };
    case 'ComplaintEscalated':
      return { ...complaint, escalatedTo: [...complaint.escalatedTo, event.data.manager] };
    case 'ComplaintAcknowledged':
      return { ...complaint, state: 'acknowledged', acknowledged: true };
    case 'PlanDrafted':
      return { ...complaint, state: 'planned', planned: true, due: withDue(complaint, [event.data.due]) };
    case 'CustomerInformed':
      return complaint;
    case 'ComplaintResolved':
      return { ...complaint, state: 'resolved' };
    case 'ComplaintClosed':
      return { ...complaint, state: 'closed' };
  }
};

/** How the state of a case follows from its events. */
export const complaintFold: Fold<Complaint, ComplaintEvent> = { initialState, evolve };
