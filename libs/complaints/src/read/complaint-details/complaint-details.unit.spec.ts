import {
  acknowledged,
  acknowledgementDue,
  closed,
  planDue,
  planned,
  received,
  receivedAt,
  registered,
  resolutionDue,
  resolved,
  triagedAsComplaint,
  triagedAsIncident,
} from '../../testing';
import type { ComplaintEscalated } from '../../events/complaint-escalated.event';
import type { ComplaintEvent } from '../../events/complaint-events';
import type { CustomerInformed } from '../../events/customer-informed.event';
import { complaintDetails, type ComplaintDetails } from './complaint-details.projection';
import { asOf } from './deadline-rows.projection';

const at = (revision: number) => `2026-06-0${String(revision + 1)}T09:00:00.000Z`;
const by = 'a.jansen';

/** The document after a history whose events were recorded a day apart, from 1 June 09:00 UTC on. */
const given = (...history: readonly ComplaintEvent[]) => ({
  then: (expected: ComplaintDetails) => {
    const document = history.reduce<ComplaintDetails | null>(
      (details, event, revision) => complaintDetails.evolve(details, { event, revision, occurredAt: at(revision), actor: by }),
      null,
    );
    expect(document).toEqual(expected);
  },
});

const escalated: ComplaintEscalated = {
  type: 'ComplaintEscalated',
  data: { to: 'service-manager', manager: 'm.smit', reason: 'Threatens to leave.' },
};
const informed: CustomerInformed = { type: 'CustomerInformed', data: { via: 'phone', message: 'Soon.' } };

const { complaintId: id, ...reportData } = received.data;
const asReceived: ComplaintDetails = {
  ...reportData,
  id,
  state: 'received',
  round: 0,
  revision: 0,
  recordedAt: at(0),
  updatedAt: at(0),
  escalations: [],
  messages: [],
  deadlines: [],
};
const asTriaged: ComplaintDetails = { ...asReceived, ...triagedAsComplaint.data, revision: 1, updatedAt: at(1) };
const openAcknowledgement = { ...acknowledgementDue, round: 1, status: 'open' } as const;
const openPlan = { ...planDue, round: 1, status: 'open' } as const;
const asRegistered: ComplaintDetails = {
  ...asTriaged,
  state: 'registered',
  severity: 'normal',
  handler: 'a.jansen',
  round: 1,
  revision: 2,
  updatedAt: at(2),
  registeredAt: at(2),
  deadlines: [openAcknowledgement, openPlan],
};
const missedAcknowledgement = { ...openAcknowledgement, status: 'missed', metAt: at(3) } as const;
const asAcknowledged: ComplaintDetails = {
  ...asRegistered,
  state: 'acknowledged',
  revision: 3,
  updatedAt: at(3),
  acknowledgement: { via: 'phone', at: at(3), by },
  deadlines: [missedAcknowledgement, openPlan],
};
const { due: _, ...planData } = planned.data;
const metPlan = { ...openPlan, status: 'met', metAt: at(4) } as const;
const asPlanned: ComplaintDetails = {
  ...asAcknowledged,
  state: 'planned',
  revision: 4,
  updatedAt: at(4),
  plan: { ...planData, at: at(4), by },
  deadlines: [{ ...resolutionDue, round: 1, status: 'open' }, missedAcknowledgement, metPlan],
};

describe('the details of a case, after', () => {
  const road = [received, triagedAsComplaint, registered, acknowledged, planned] as const;

  it('ReportReceived', () => {
    given(received).then(asReceived);
  });
  it('ReportTriaged', () => {
    given(received, triagedAsComplaint).then(asTriaged);
  });
  it('ReportTriaged as an incident, and back', () => {
    const asIncident = {
      ...asReceived,
      ...triagedAsIncident.data,
      state: 'incident',
      stateBeforeIncident: 'received',
      revision: 1,
      updatedAt: at(1),
    };
    given(received, triagedAsIncident).then(asIncident);
    given(received, triagedAsIncident, triagedAsComplaint).then({
      ...asTriaged,
      revision: 2,
      updatedAt: at(2),
    });
  });
  it('ComplaintRegistered', () => {
    given(...road.slice(0, 3)).then(asRegistered);
  });
  it('ComplaintAcknowledged', () => {
    given(...road.slice(0, 4)).then(asAcknowledged);
  });
  it('ComplaintAcknowledged, recorded later than it happened: the deadline counts as met then', () => {
    const late = { happenedAt: '2026-06-02T21:59:59.999Z', because: 'Forgotten.' };
    given(...road.slice(0, 3), { type: 'ComplaintAcknowledged', data: { via: 'phone', late } }).then({
      ...asAcknowledged,
      acknowledgement: { via: 'phone', late, at: at(3), by },
      deadlines: [{ ...openAcknowledgement, status: 'met', metAt: late.happenedAt, recordedLate: true }, openPlan],
    });
  });
  it('PlanDrafted', () => {
    given(...road).then(asPlanned);
  });
  it('ComplaintEscalated', () => {
    given(...road, escalated).then({
      ...asPlanned,
      revision: 5,
      updatedAt: at(5),
      escalations: [{ ...escalated.data, at: at(5), by, round: 1 }],
    });
  });
  it('CustomerInformed', () => {
    given(...road, informed).then({ ...asPlanned, revision: 5, updatedAt: at(5), messages: [{ ...informed.data, at: at(5), by }] });
  });
  it('ComplaintResolved', () => {
    given(...road, resolved).then({
      ...asPlanned,
      state: 'resolved',
      revision: 5,
      updatedAt: at(5),
      resolution: 'Eleven invoices were credited.',
      outcome: 'upheld',
      resolvedAt: at(5),
      resolvedAfterDue: false,
      deadlines: [{ ...resolutionDue, round: 1, status: 'met', metAt: at(5) }, missedAcknowledgement, metPlan],
    });
  });
  it('ComplaintResolved without a plan: the answer made the plan needless', () => {
    const withoutPlan = { ...resolved, data: { ...resolved.data, withoutPlanBecause: 'Solved during the call.' } };
    given(...road.slice(0, 4), withoutPlan).then({
      ...asAcknowledged,
      state: 'resolved',
      revision: 4,
      updatedAt: at(4),
      resolution: 'Eleven invoices were credited.',
      outcome: 'upheld',
      withoutPlanBecause: 'Solved during the call.',
      resolvedAt: at(4),
      resolvedAfterDue: false,
      deadlines: [missedAcknowledgement, metPlan],
    });
  });
  it('ComplaintClosed', () => {
    given(...road, closed).then({ ...asPlanned, state: 'closed', revision: 5, updatedAt: at(5), closedAt: at(5) });
  });
  it('nothing: no event before the first makes a case', () => {
    expect(complaintDetails.evolve(null, { event: acknowledged, revision: 0, occurredAt: receivedAt, actor: by })).toBeNull();
  });
});

describe('a deadline, looked at', () => {
  it('is open until its due instant, then missed', () => {
    expect(asOf([openPlan], 'acknowledged', '2026-06-08T21:59:59.999Z')).toEqual([openPlan]);
    expect(asOf([openPlan], 'acknowledged', '2026-06-08T22:00:00.000Z')).toEqual([{ ...openPlan, status: 'missed' }]);
  });
  it('does not run while the case is an incident', () => {
    expect(asOf([openPlan, metPlan], 'incident', '2026-06-08T22:00:00.000Z')).toEqual([metPlan]);
  });
  it('stays met, however long ago', () => {
    expect(asOf([metPlan], 'planned', '2036-01-01T00:00:00.000Z')).toEqual([metPlan]);
  });
});
