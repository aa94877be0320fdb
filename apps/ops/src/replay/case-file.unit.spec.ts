import { caseFile } from './case-file';
import type { ReplayedCase } from './replayed-case';

const basis = { policy: 'nl-office', version: '2026.1', timeZone: 'Europe/Amsterdam', workingDays: 5, skipped: [] };
const acknowledgement = {
  deadline: 'acknowledgement',
  promise: 1,
  dueOn: '2026-06-02',
  dueAt: '2026-06-02T22:00:00.000Z',
  basis,
  round: 1,
  from: '2026-06-01T08:00:00.000Z',
  status: 'met',
  metAt: '2026-06-02T07:00:00.000Z',
  recordedLate: true,
} as const;
const plan = { ...acknowledgement, deadline: 'plan', dueOn: '2026-06-08', dueAt: '2026-06-08T22:00:00.000Z', status: 'extended' } as const;
const { metAt: _met, recordedLate: _late, ...firstPlan } = plan;
const secondPlan = { ...firstPlan, promise: 2, dueOn: '2026-06-15', dueAt: '2026-06-15T22:00:00.000Z', status: 'open' } as const;

const replayed: ReplayedCase = {
  id: 'KL-7F3K9-2QDXM',
  state: 'acknowledged',
  round: 1,
  at: '2026-06-05T10:00:00.000Z',
  timeZone: 'Europe/Amsterdam',
  entries: [
    {
      revision: 0,
      at: '2026-06-01T08:05:00.000Z',
      event: 'ReportReceived',
      actor: { id: 'a.jansen', role: 'handler' },
      text: 'A report was received by phone from Sanne de Vries. In her words: “Twice.\n\nEvery month.”',
    },
    { revision: 1, event: 'ComplaintForgotten', text: 'This event was recorded, but it cannot be read.' },
    {
      revision: 10,
      at: '2026-06-02T09:00:00.000Z',
      event: 'NoteAdded',
      actor: { id: 'k.visser', role: 'service-manager' },
      text: 'A note for colleagues was made.',
    },
  ],
  unreadable: 1,
  deadlines: [secondPlan, acknowledgement, firstPlan],
};

describe('the file of a case', () => {
  it('has a head, the events as they were recorded, and the deadlines, wrapped', () => {
    expect(caseFile(replayed, { language: 'en', width: 60, withPersonalData: true })).toBe(`KL-7F3K9-2QDXM: acknowledged, round 1, 3 events
As it was on Friday 5 June 2026 at 12:00 (Europe/Amsterdam).
Recorded from Monday 1 June 2026 at 10:05 until Tuesday 2
June 2026 at 11:00.
1 event cannot be read: what follows from it is missing.

  0  Monday 1 June 2026 at 10:05, a.jansen (handler)
     A report was received by phone from Sanne de Vries. In
     her words: “Twice.

     Every month.”

  1  at a moment that cannot be read, by whom cannot be read
     This event was recorded, but it cannot be read.

 10  Tuesday 2 June 2026 at 11:00, k.visser (service-manager)
     A note for colleagues was made.

Deadlines
     Plan (round 1, promise 2): Monday 15 June 2026, open
     Acknowledgement (round 1, promise 1): Tuesday 2 June
     2026, met, done on Tuesday 2 June 2026 at 09:00,
     recorded later
     Plan (round 1, promise 1): Monday 8 June 2026, extended`);
  });

  it('is written in Dutch, and says what is missing and what does not run', () => {
    const stopped = { ...replayed, state: 'withdrawn', deadlines: [acknowledgement], deadlinesStoppedAt: '2026-06-04T10:00:00.000Z' };
    const lines = caseFile({ ...stopped, unreadable: 2 }, { language: 'nl', width: 100, withPersonalData: false }).split('\n');
    expect(lines.slice(0, 7)).toEqual([
      'KL-7F3K9-2QDXM: ingetrokken, ronde 1, 3 gebeurtenissen',
      'Zoals het was op vrijdag 5 juni 2026 om 12:00 (Europe/Amsterdam).',
      'Vastgelegd van maandag 1 juni 2026 om 10:05 tot en met dinsdag 2 juni 2026 om 11:00.',
      '2 gebeurtenissen kunnen niet worden gelezen: wat eruit volgt, ontbreekt.',
      'Zonder persoonsgegevens.',
      '',
      '  0  maandag 1 juni 2026 om 10:05, a.jansen (handler)',
    ]);
    expect(lines.slice(-4)).toEqual([
      'Termijnen',
      '     Terugkoppeling (ronde 1, toezegging 1): dinsdag 2 juni 2026, gehaald, gedaan op dinsdag 2 juni',
      '     2026 om 09:00, later vastgelegd',
      '     Wat nog open stond, loopt niet meer sinds donderdag 4 juni 2026 om 12:00.',
    ]);
  });

  it('says that nothing was promised before the registration', () => {
    const report = { ...replayed, state: 'received', round: 0, deadlines: [] };
    const lines = caseFile(report, { language: 'en', width: 100, withPersonalData: true }).split('\n');
    expect([lines[0], ...lines.slice(-2)]).toEqual([
      'KL-7F3K9-2QDXM: received, 3 events',
      'Deadlines',
      '     There is no deadline that counts.',
    ]);
  });
});
