import { foldAll, type Recorded } from '@platform/decider';
import { at, historyOf } from '@platform/decider/testing';
import fc from 'fast-check';
import { decisions, evidence, isEvidence, type ComplaintEvent, type DecisionEvent } from '../events/complaint-events';
import {
  acknowledged,
  acknowledgementDue,
  assigned,
  closed,
  completeEvents,
  dataErased,
  erasureApproved,
  erasureBegun,
  erasureRequested,
  escalated,
  everyState,
  evidenceExamples,
  extended,
  extendedPlanDue,
  holdLifted,
  holdPlaced,
  planDue,
  planned,
  received,
  receivedAt,
  registered,
  reopened,
  resolutionDue,
  resolved,
  revised,
  revisedResolutionDue,
  satisfied,
  trackingRevoked,
  triagedAsComplaint,
  triagedAsIncident,
  upTo,
  withdrawn,
} from '../testing';
import { complaintFold, type CaseState, type Complaint } from './complaint.fold';

const after = (...history: readonly (ComplaintEvent | Recorded<ComplaintEvent>)[]) => foldAll(complaintFold, historyOf(history));
const late = { happenedAt: '2026-06-02T14:00:00.000Z', because: 'No network at the customer.' };

const fresh: Complaint = {
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

describe('a case as the rules see it', () => {
  it('is unknown at first', () => {
    expect(after()).toEqual(fresh);
  });
  it('was reported at the instant of receipt', () => {
    expect(after(received)).toEqual({
      ...fresh,
      state: 'received',
      receivedAt: '2026-06-01T08:00:00.000Z',
      roundBeganAt: '2026-06-01T08:00:00.000Z',
    });
  });
  it('knows everything at the end of the straight road', () => {
    const history = [
      ...upTo.registered,
      escalated,
      at('2026-06-02T09:00:00.000Z', acknowledged),
      at('2026-06-03T09:00:00.000Z', planned),
      at('2026-06-10T12:00:00.000Z', resolved),
      at('2026-06-11T07:00:00.000Z', closed),
      satisfied,
    ];
    expect(after(...history)).toEqual({
      ...fresh,
      state: 'closed',
      receivedAt,
      round: 1,
      roundBeganAt: receivedAt,
      handler: 'a.jansen',
      due: { acknowledgement: acknowledgementDue, plan: planDue, resolution: resolutionDue },
      doneAt: { acknowledgement: '2026-06-02T09:00:00.000Z', plan: '2026-06-03T09:00:00.000Z', resolution: '2026-06-10T12:00:00.000Z' },
      planVersion: 1,
      escalatedTo: ['m.smit'],
      satisfactionRecorded: true,
      endedAt: '2026-06-11T07:00:00.000Z',
    });
  });

  it('counts what was typed in later from when it happened', () => {
    const typedIn = '2026-06-04T07:00:00.000Z';
    const history = [
      ...upTo.registered,
      at(typedIn, { ...acknowledged, data: { ...acknowledged.data, late } }),
      at(typedIn, { ...planned, data: { ...planned.data, late } }),
      at(typedIn, { ...resolved, data: { ...resolved.data, late } }),
    ];
    expect(after(...history).doneAt).toEqual({ acknowledgement: late.happenedAt, plan: late.happenedAt, resolution: late.happenedAt });
  });
  it('meets the deadline of the plan with the answer when no plan was needed', () => {
    const { state, doneAt } = after(
      ...upTo.registered,
      at('2026-06-01T09:00:00.000Z', acknowledged),
      at('2026-06-02T09:00:00.000Z', resolved),
    );
    expect({ state, doneAt }).toEqual({
      state: 'resolved',
      doneAt: { acknowledgement: '2026-06-01T09:00:00.000Z', plan: '2026-06-02T09:00:00.000Z' },
    });
  });
  it('holds the plan to its next promise when its deadline was extended', () => {
    expect(after(...upTo.registered, extended).due).toEqual({ acknowledgement: acknowledgementDue, plan: extendedPlanDue });
  });
  it('holds the answer to its next promise when the plan was revised', () => {
    expect(after(...upTo.planned, revised)).toEqual({
      ...after(...upTo.planned),
      planVersion: 2,
      due: { acknowledgement: acknowledgementDue, plan: planDue, resolution: revisedResolutionDue },
    });
  });
  it('was escalated to everybody it was escalated to, in order', () => {
    const toAnother = { ...escalated, data: { ...escalated.data, manager: 'k.visser' } };
    expect(after(...upTo.registered, escalated, toAnother).escalatedTo).toEqual(['m.smit', 'k.visser']);
  });
  it('belongs to the handler it was assigned to last', () => {
    expect(after(...upTo.registered, assigned).handler).toBe('b.peters');
  });
  it('is on hold until the day that was named last, or until the hold is lifted', () => {
    const longer = { ...holdPlaced, data: { ...holdPlaced.data, until: '2028-06-30' } };
    expect(after(...upTo.closed, holdPlaced, longer).holdUntil).toBe('2028-06-30');
    expect(after(...upTo.closed, holdPlaced, holdLifted).holdUntil).toBe('');
  });

  it.each(['registered', 'acknowledged', 'planned'] as const)('returns to %s with all it had after it was thought an incident', (state) => {
    const before = after(...upTo[state]);
    const incident = after(...upTo[state], triagedAsIncident);
    expect(incident).toEqual({ ...before, state: 'incident', stateBeforeIncident: state });
    expect(after(...upTo[state], triagedAsIncident, triagedAsComplaint)).toEqual({ ...incident, state });
  });
  it('is registered when an incident turns out to be a complaint after all', () => {
    expect(after(...upTo.incident, triagedAsComplaint, registered)).toEqual({
      ...after(...upTo.registered),
      stateBeforeIncident: 'received',
    });
  });

  it('forgets in a new round what belonged to the old one, and keeps what belongs to the case', () => {
    const { ExternalRecordLinked: linked } = evidenceExamples;
    const firstRound = [...upTo.planned, assigned, escalated, resolved, satisfied, closed, trackingRevoked, holdPlaced, linked];
    expect(after(...firstRound, at('2026-06-12T09:00:00.000Z', reopened))).toEqual({
      ...fresh,
      state: 'registered',
      receivedAt,
      round: 2,
      roundBeganAt: '2026-06-12T09:00:00.000Z',
      handler: 'b.peters',
      due: { acknowledgement: reopened.data.due[0], plan: reopened.data.due[1] },
      trackingVersion: 2,
      holdUntil: '2027-06-30',
      effects: [linked.data.effect],
    });
  });
});

describe('the end of a case', () => {
  const [june, july] = ['2026-06-11T07:00:00.000Z', '2026-07-01T09:00:00.000Z'];
  const { IncidentHandedOver: handedOver } = evidenceExamples;

  it.each([
    ['closed', [...upTo.resolved, at(june, closed)]],
    ['withdrawn', [...upTo.planned, at(june, withdrawn)]],
    ['handed over as an incident', [...upTo.planned, triagedAsIncident, at(june, handedOver)]],
  ])('is when it was %s', (_how, history) => {
    expect(after(...history).endedAt).toBe(june);
  });
  it('is taken back when it is reopened, or a complaint after all', () => {
    expect(after(...upTo.resolved, at(june, closed), reopened).endedAt).toBe('');
    expect(after(...upTo.planned, triagedAsIncident, at(june, handedOver), triagedAsComplaint).endedAt).toBe('');
  });
  it('is later when an incident is withdrawn', () => {
    expect(after(...upTo.planned, triagedAsIncident, at(june, handedOver), at(july, withdrawn)).endedAt).toBe(july);
  });
  it('is not there yet while nobody has taken over the incident, nor when the incident is one no more', () => {
    expect(after(...upTo.incident).endedAt).toBe('');
    expect(after(...upTo.planned, triagedAsIncident, triagedAsComplaint, at(june, handedOver)).endedAt).toBe('');
  });
});

describe('the erasure of a case', () => {
  const requested = at('2026-07-01T09:00:00.000Z', erasureRequested, 'first.admin');
  const approved = at('2026-07-02T09:00:00.000Z', erasureApproved, 'second.admin');
  const wanted = { ground: 'request', requestedBy: 'first.admin', requestedAt: '2026-07-01T09:00:00.000Z' };

  it('is wanted by one, then by two, then begun, then done', () => {
    expect(after(...upTo.closed, requested).erasure).toEqual(wanted);
    expect(after(...upTo.closed, requested, approved).erasure).toEqual({
      ...wanted,
      approval: { by: 'second.admin', at: '2026-07-02T09:00:00.000Z' },
    });
    const begun = [...upTo.closed, requested, approved, erasureBegun];
    expect(after(...begun)).toMatchObject({ erasing: erasureBegun.data, isErased: true });
    expect(after(...begun, dataErased)).toMatchObject({ erasure: null, erasing: null, isErased: true });
  });
  it('stays wanted when the case is reopened', () => {
    expect(after(...upTo.closed, requested, approved, reopened).erasure?.approval?.by).toBe('second.admin');
  });
});

/** What each decision may change of what the rules look at, and the state it leads to; none: the case stays where it is. */
const changes: Readonly<Record<DecisionEvent['type'], { readonly to?: CaseState; readonly fields?: readonly (keyof Complaint)[] }>> = {
  ReportReceived: { to: 'received', fields: ['receivedAt', 'roundBeganAt'] },
  ReportTriaged: { to: 'incident', fields: ['stateBeforeIncident', 'endedAt'] },
  ComplaintRegistered: { to: 'registered', fields: ['round', 'handler', 'due'] },
  DetailsCorrected: {},
  ComplaintAssigned: { fields: ['handler'] },
  ComplaintEscalated: { fields: ['escalatedTo'] },
  ComplaintAcknowledged: { to: 'acknowledged', fields: ['doneAt'] },
  PlanDeadlineExtended: { fields: ['due'] },
  PlanDrafted: { to: 'planned', fields: ['due', 'doneAt', 'planVersion'] },
  PlanRevised: { fields: ['due', 'planVersion'] },
  CustomerInformed: {},
  NoteAdded: {},
  ComplaintResolved: { to: 'resolved', fields: ['doneAt'] },
  ComplaintClosed: { to: 'closed', fields: ['endedAt'] },
  ComplaintReopened: {
    to: 'registered',
    fields: ['round', 'roundBeganAt', 'due', 'doneAt', 'planVersion', 'escalatedTo', 'satisfactionRecorded', 'endedAt'],
  },
  ComplaintWithdrawn: { to: 'withdrawn', fields: ['endedAt'] },
  SatisfactionRecorded: { fields: ['satisfactionRecorded'] },
  TrackingRevoked: { fields: ['trackingVersion'] },
  LegalHoldPlaced: { fields: ['holdUntil'] },
  LegalHoldLifted: { fields: ['holdUntil'] },
  ErasureRequested: { fields: ['erasure'] },
  ErasureApproved: { fields: ['erasure'] },
  ErasureBegun: { fields: ['erasing', 'isErased'] },
  PersonalDataErased: { fields: ['erasure', 'erasing', 'isErased'] },
};

describe.each(Object.entries({ unknown: [], ...everyState }))('a case that is %s', (_state, history) => {
  const before = after(...history);

  it.each(decisions)('after $type', ({ type }) => {
    const { to = before.state, fields = [] } = changes[type];
    const complaint = after(...history, completeEvents[type]);
    const changed = Object.fromEntries(fields.map((field) => [field, complaint[field]]));
    expect(complaint).toEqual({ ...before, ...changed, state: to });
  });
  it.each(evidence)('is the same after $type, but for the effect and that an incident is over', ({ type }) => {
    const event = completeEvents[type];
    const { endedAt, ...complaint } = after(...history, event);
    const { endedAt: endedBefore, ...same } = before;
    expect(complaint).toEqual({ ...same, effects: [...before.effects, event.data.effect] });
    expect(endedAt !== endedBefore).toBe(type === 'IncidentHandedOver' && before.state === 'incident');
  });
});

describe('whatever happened in whatever order', () => {
  const states = ['unknown', 'received', 'incident', 'registered', 'acknowledged', 'planned', 'resolved', 'closed', 'withdrawn'];
  const anyHistory = fc.array(fc.constantFrom<ComplaintEvent>(...Object.values(completeEvents), triagedAsComplaint), { maxLength: 60 });

  it('a case stands somewhere, and nothing throws', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const complaint = after(...history);
        expect(Object.keys(complaint).sort()).toEqual(Object.keys(fresh).sort());
        expect(states).toContain(complaint.state);
      }),
    );
  });
  it('evidence stands in the way of nobody: without it the case would be the same, but for its end', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const effects = history.filter(isEvidence).map(({ data }) => data.effect);
        const { endedAt } = after(...history);
        expect(after(...history)).toEqual({ ...after(...history.filter((event) => !isEvidence(event))), effects, endedAt });
      }),
    );
  });
});
