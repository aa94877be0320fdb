import type { ComplaintEvent } from '../events/complaint-events';
import {
  acknowledged,
  assigned,
  completeEvents,
  escalated,
  evidenceExamples,
  informed,
  planned,
  received,
  registered,
  triagedAsComplaint,
  triagedAsIncident,
  upTo,
} from '../testing';
import { documentAfter, now, office, recorded, waitingAfter } from './testing';

/** What an event adds to what waits. */
const added = (events: readonly ComplaintEvent[], actor = 'a.jansen') => {
  const history = recorded(events, actor);
  return waitingAfter(history).filter((duty) => duty.includes(` e-${history.length - 1}`));
};

const withoutAddress: ComplaintEvent = {
  ...received,
  data: { ...received.data, customer: { organisation: 'Bakkerij De Vries', name: 'Sanne de Vries', language: 'nl' } },
};

describe('what waits for a case', () => {
  it('is nothing for a report', () => expect(waitingAfter(recorded(upTo.received))).toEqual([]));

  it('after registration: a mail to the customer, and both records', () => {
    expect(waitingAfter(recorded(upTo.registered))).toEqual(['notify-customer e-2', 'link-record e-2 servicenow', 'link-record e-2 pct']);
  });

  it('knows the first instant at which something is to be done', () => {
    expect(documentAfter(recorded(upTo.registered))?.nextDueAt).toBe(now);
    expect(documentAfter(recorded(upTo.registered), { ...office, systems: [] })?.nextDueAt).toBe(now);
    expect(documentAfter(recorded([withoutAddress, triagedAsComplaint, registered]), { ...office, systems: [] })?.nextDueAt).toBe(
      '2026-06-02T22:00:00.000Z',
    );
    expect(documentAfter(recorded(upTo.received))).not.toHaveProperty('nextDueAt');
  });

  it('is about systems that are in use alone', () => {
    expect(waitingAfter(recorded(upTo.registered), { ...office, systems: ['pct'] })).toEqual([
      'notify-customer e-2',
      'link-record e-2 pct',
    ]);
  });

  it('holds no word of the customer', () => {
    expect(JSON.stringify(documentAfter(recorded(Object.values(completeEvents))))).not.toContain('Vries');
  });
});

describe('the customer', () => {
  const mailed: Readonly<Record<ComplaintEvent['type'], boolean>> = {
    ReportReceived: false,
    ReportTriaged: false,
    ComplaintRegistered: true,
    DetailsCorrected: false,
    ComplaintAssigned: false,
    ComplaintEscalated: false,
    ComplaintAcknowledged: false,
    PlanDeadlineExtended: true,
    PlanDrafted: true,
    PlanRevised: true,
    CustomerInformed: true,
    NoteAdded: false,
    ComplaintResolved: true,
    ComplaintClosed: true,
    ComplaintReopened: false,
    ComplaintWithdrawn: false,
    SatisfactionRecorded: false,
    TrackingRevoked: false,
    LegalHoldPlaced: false,
    LegalHoldLifted: false,
    ErasureRequested: false,
    ErasureApproved: false,
    ErasureBegun: false,
    PersonalDataErased: false,
    DeadlineApproaching: false,
    DeadlineMissed: false,
    CustomerNotified: false,
    CustomerNotificationFailed: false,
    StaffNotified: false,
    StaffNotificationFailed: false,
    IncidentHandedOver: false,
    ExternalRecordLinked: false,
    ExternalRecordWaived: false,
    ExternalRecordUpdated: false,
    ExternalUpdateFailed: false,
    ExternalStateObserved: false,
  };
  it.each(Object.entries(mailed))('hears of %s by mail: %s', (type, isMailed) => {
    const event = completeEvents[type as keyof typeof completeEvents];
    expect(added([...upTo.planned, event])).toEqual(
      isMailed ? expect.arrayContaining([`notify-customer e-5`]) : expect.not.arrayContaining(['notify-customer e-5']),
    );
  });

  it.each([
    ['phone', []],
    ['meeting', []],
    ['email', ['notify-customer e-3']],
    ['portal', ['notify-customer e-3']],
  ] as const)('who was told by %s is sent %j', (via, expected) => {
    expect(added([...upTo.registered, { ...informed, data: { ...informed.data, via } }])).toEqual(expected);
  });

  it('without an address is sent nothing by itself, but a handler who asks for it hears that it cannot be sent', () => {
    const history = [withoutAddress, triagedAsComplaint, registered];
    expect(waitingAfter(recorded(history), { ...office, systems: [] })).toEqual([]);
    expect(added([...history, { ...acknowledged, data: { via: 'email' } }])).toContain('notify-customer e-3');
  });

  it('whose address is known later is mailed from then on, and no more once it is taken away', () => {
    const withEmail = (email: string | null): ComplaintEvent => ({
      type: 'DetailsCorrected',
      data: { changes: { customer: { email } }, reason: 'Misheard on the phone.' },
    });
    expect(added([withoutAddress, withEmail('sanne@bakkerij.example'), triagedAsComplaint, registered])).toContain('notify-customer e-3');
    expect(added([received, withEmail(null), triagedAsComplaint, registered])).not.toContain('notify-customer e-3');
  });

  it('was told once the mail left; one that failed waits', () => {
    const { CustomerNotified: left, CustomerNotificationFailed: failed } = evidenceExamples;
    const about = { about: 'e-2' };
    expect(waitingAfter(recorded([...upTo.registered, { ...failed, data: { ...failed.data, ...about } }]))).toContain(
      'notify-customer e-2',
    );
    expect(waitingAfter(recorded([...upTo.registered, { ...left, data: { ...left.data, ...about } }]))).not.toContain(
      'notify-customer e-2',
    );
    expect(waitingAfter(recorded([...upTo.registered, left]))).toContain('notify-customer e-2');
  });
});

describe('handlers and managers', () => {
  const bothManagers: ComplaintEvent = {
    ...registered,
    data: { ...registered.data, accountManager: 'm.smit', serviceManager: 'k.visser' },
  };
  const begun = [received, triagedAsComplaint, bothManagers] as const;

  it('who get a case hear of it, unless they took it themselves', () => {
    expect(added([...begun, assigned])).toEqual(['notify-staff e-3 b.peters']);
    expect(added([...begun, assigned], 'b.peters')).toEqual([]);
  });
  it('to whom it was escalated hear of it', () => expect(added([...begun, escalated])).toContain('notify-staff e-3 m.smit'));
  it('are reminded: the handler alone', () => {
    expect(added([...begun, evidenceExamples.DeadlineApproaching], 'redress')).toEqual(['notify-staff e-3 a.jansen']);
  });
  it('hear of a miss: the handler and both managers, each once', () => {
    const all = ['notify-staff e-3 a.jansen', 'notify-staff e-3 m.smit', 'notify-staff e-3 k.visser'];
    expect(added([...begun, evidenceExamples.DeadlineMissed], 'redress')).toEqual(all);
    const oneForBoth: ComplaintEvent = {
      ...bothManagers,
      data: { ...bothManagers.data, accountManager: 'k.visser', serviceManager: 'k.visser' },
    };
    expect(added([received, triagedAsComplaint, oneForBoth, evidenceExamples.DeadlineMissed], 'redress')).toEqual([all[0], all[2]]);
  });
  it('hear of a miss as they are now: the new handler, the manager it was escalated to', () => {
    expect(
      added(
        [...begun, assigned, { ...escalated, data: { ...escalated.data, manager: 'p.bos' } }, evidenceExamples.DeadlineMissed],
        'redress',
      ),
    ).toEqual(['notify-staff e-5 b.peters', 'notify-staff e-5 m.smit', 'notify-staff e-5 p.bos']);
  });
  it('are each told once their own mail left', () => {
    const { StaffNotified: left, DeadlineMissed: missed } = evidenceExamples;
    const told = { ...left, data: { ...left.data, about: 'e-3', to: 'm.smit' } };
    expect(waitingAfter(recorded([...begun, missed, told], 'redress')).filter((duty) => duty.startsWith('notify-staff e-3'))).toEqual([
      'notify-staff e-3 a.jansen',
      'notify-staff e-3 k.visser',
    ]);
  });
});

describe('the systems of record', () => {
  const {
    ExternalRecordLinked: linked,
    ExternalRecordWaived: waived,
    ExternalRecordUpdated: updated,
    ExternalUpdateFailed: failed,
  } = evidenceExamples;
  const registers = (events: readonly ComplaintEvent[]) => waitingAfter(recorded(events)).filter((duty) => duty.includes('-record'));

  it('are told of every step in its order, behind the registration', () => {
    expect(registers([...upTo.acknowledged, planned])).toEqual([
      'link-record e-2 servicenow',
      'link-record e-2 pct',
      'update-record e-3 servicenow',
      'update-record e-3 pct',
      'update-record e-4 servicenow',
      'update-record e-4 pct',
    ]);
  });
  it('have it once it is linked, by whomever', () => expect(registers([...upTo.registered, linked])).toEqual(['link-record e-2 pct']));
  it('were told once they say so; what failed waits', () => {
    const ofAcknowledgement = { about: 'e-3', system: 'servicenow' } as const;
    const history = [...upTo.acknowledged, linked];
    expect(registers([...history, { ...updated, data: { ...updated.data, ...ofAcknowledgement } }])).not.toContain(
      'update-record e-3 servicenow',
    );
    expect(registers([...history, { ...failed, data: { ...failed.data, ...ofAcknowledgement } }])).toContain(
      'update-record e-3 servicenow',
    );
  });
  it('in which the case need not stand are told nothing any more', () => {
    expect(registers([...upTo.acknowledged, { ...waived, data: { ...waived.data, system: 'servicenow' } }, planned])).toEqual([
      'link-record e-2 pct',
      'update-record e-3 pct',
      'update-record e-5 pct',
    ]);
  });
  it('hear nothing of what was never registered', () => {
    expect(registers([received, triagedAsIncident, completeEvents.ComplaintWithdrawn])).toEqual([]);
  });
});

describe('an incident', () => {
  const handed = evidenceExamples.IncidentHandedOver;

  it('is handed over to incident management', () =>
    expect(waitingAfter(recorded(upTo.incident))).toEqual(['hand-over-incident e-1 servicenow']));
  it('is not handed over where there is none', () =>
    expect(waitingAfter(recorded(upTo.incident), { ...office, systems: ['pct'] })).toEqual([]));
  it('was handed over once incident management has it', () => expect(waitingAfter(recorded([...upTo.incident, handed]))).toEqual([]));
  it('that turns out to be a complaint is not handed over any more', () => {
    expect(waitingAfter(recorded([...upTo.incident, triagedAsComplaint])).join()).not.toContain('hand-over');
  });
});
