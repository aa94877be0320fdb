import { inDays, plan } from '../support/examples';
import { Office, type Case, type Person } from '../support/office';
import { after, steps, type Step } from '../support/situations';

let office: Office;
let told: Case;

const long = { receivedAt: '2025-04-25T09:00:00Z', backdatedBecause: 'The notes were lost.' };

/** A life with something for everybody and something for some; at its end the customer gets another tracking link. */
const life: readonly Step[] = [
  steps.assign,
  steps.escalate,
  steps.acknowledge,
  steps.plan,
  { who: 'handler', does: 'inform', saying: { via: 'email', message: 'Half of it is credited.' } },
  { who: 'handler', does: 'notes', saying: { note: 'Shouts on the phone.' } },
  { who: 'handler', does: 'external-records', saying: { system: 'servicenow', recordId: 'a1b2', number: 'CSP0001' } },
  { who: 'handler', does: 'external-records', saying: { system: 'pct', waivedBecause: 'No contract.' } },
  { who: 'admin', does: 'holds', saying: { until: inDays(90), reason: 'A lawyer wrote.' } },
  { who: 'handler', does: 'correct', saying: { changes: { customer: { phone: null }, severity: 'high' }, reason: 'A wrong number.' } },
  steps.resolve,
  steps.rate,
  steps.close,
];

beforeAll(async () => {
  office = await Office.open('handler', 'service-manager', 'admin', 'reader', 'auditor');
  const { id } = await after(office, await office.newComplaint(long), life);
  const renewed = await office.the('handler').does(id, 'tracking/revoke');
  told = { id, customer: office.customerWith(renewed.body.trackingToken) };
}, 60_000);
afterAll(() => office.close());

const toldTo = async (person: Person, language: string) => {
  const { body, headers } = await person.sees(told.id, '/timeline', language);
  expect(headers.get('Content-Language')).toBe(language);
  return (body as unknown as { event: string; text: string }[]).map(({ event, text }) => [event, text]);
};

/** A local date `2026-12-03` as a sentence names it: `donderdag 3 december 2026`, `Thursday 3 December 2026`. */
const named = (date: string, language: 'nl' | 'en') => {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', options).format(new Date(date)).replace(',', '');
};

const inDutch = () => [
  ['ComplaintAssigned', 'De klacht is overgedragen aan klachtenbehandelaar b.bos.'],
  ['ComplaintEscalated', 'De klacht is geëscaleerd naar servicemanager k.visser. Reden: “Third time.”'],
  ['ComplaintAcknowledged', 'De klant heeft telefonisch gehoord dat de klacht in behandeling is. Bericht: “We are on it.”'],
  [
    'PlanDrafted',
    'Het plan van aanpak is gemaakt. De termijn was toen al voorbij. Aanpak: “Correct the invoice run and credit what was sent twice.” ' +
      `Voor deze maatregel zorgt p.bakker, uiterlijk ${named(inDays(3), 'nl')}: “Credit the double invoices”. ` +
      `De klacht is uiterlijk ${named(plan().resolveBy, 'nl')} opgelost.`,
  ],
  ['CustomerInformed', 'De klant krijgt per e-mail bericht hoe het ermee staat: “Half of it is credited.”'],
  ['NoteAdded', 'Er is een notitie voor collega’s gemaakt: “Shouts on the phone.”'],
  ['ExternalRecordLinked', 'De klacht is vastgelegd in ServiceNow onder nummer CSP0001.'],
  ['ExternalRecordWaived', 'De klacht hoeft niet in PCT te staan: “No contract.”'],
  [
    'LegalHoldPlaced',
    'Er geldt een juridische bewaarplicht: niets uit het dossier wordt gewist ' +
      `tot en met ${named(inDays(90), 'nl')}. Reden: “A lawyer wrote.”`,
  ],
  ['DetailsCorrected', 'De gegevens zijn gecorrigeerd. Het telefoonnummer is verwijderd. De ernst is nu hoog. Reden: “A wrong number.”'],
  ['ComplaintResolved', 'De klacht is afgehandeld en is gegrond. Antwoord aan de klant: “Eleven invoices were credited.”'],
  [
    'SatisfactionRecorded',
    'De klant geeft de oplossing een 4 en de behandeling een 2, op een schaal van 1 tot 5. Toelichting: “Slow, but good.”',
  ],
  ['ComplaintClosed', 'De klacht is afgesloten: er is niets meer te doen.'],
  ['TrackingRevoked', 'De volglinks die tot nu toe zijn gegeven, werken niet meer.'],
];

const toReaders = () => [
  ['ComplaintAssigned', 'The complaint was passed on to complaint handler b.bos.'],
  ['ComplaintEscalated', 'The complaint was escalated to service manager k.visser.'],
  ['ComplaintAcknowledged', 'The customer has heard by phone that the complaint is being handled.'],
  [
    'PlanDrafted',
    `The plan was made. The deadline had passed by then. One measure is for p.bakker, by ${named(inDays(3), 'en')} at the latest. ` +
      `The complaint is resolved by ${named(plan().resolveBy, 'en')} at the latest.`,
  ],
  ['CustomerInformed', 'The customer is being told by e-mail how things stand.'],
  ['NoteAdded', 'A note for colleagues was made.'],
  ['ExternalRecordLinked', 'The complaint is recorded in ServiceNow under number CSP0001.'],
  ['ExternalRecordWaived', 'The complaint need not be recorded in PCT.'],
  ['LegalHoldPlaced', `A legal hold applies: nothing of the case is erased up to and including ${named(inDays(90), 'en')}.`],
  ['DetailsCorrected', 'The details were corrected. The telephone number was removed. The severity is now high.'],
  ['ComplaintResolved', 'The complaint was resolved and upheld.'],
  ['SatisfactionRecorded', 'The customer gives the outcome a 4 and the process a 2, on a scale from 1 to 5.'],
  ['ComplaintClosed', 'The complaint was closed: nothing is left to do.'],
  ['TrackingRevoked', 'The tracking links given out so far no longer work.'],
];

describe('the timeline of a whole life', () => {
  it('tells a handler everything, in Dutch', async () => {
    expect((await toldTo(office.the('handler'), 'nl')).slice(3)).toEqual(inDutch());
  });

  it('tells an auditor the same', async () => {
    expect(await toldTo(office.the('auditor'), 'nl')).toEqual(await toldTo(office.the('handler'), 'nl'));
  });

  it('tells a reader everything but what is personal, in English', async () => {
    expect((await toldTo(office.the('reader'), 'en')).slice(3)).toEqual(toReaders());
  });

  it.each(['nl', 'en'])('tells the customer, in %s, what concerns them in the words in which a handler reads it', async (language) => {
    const toCustomer = await toldTo(told.customer, language);
    expect(toCustomer.map(([event]) => event)).toEqual([
      'ReportReceived',
      'ReportTriaged',
      'ComplaintRegistered',
      'ComplaintAcknowledged',
      'PlanDrafted',
      'CustomerInformed',
      'ComplaintResolved',
      'SatisfactionRecorded',
      'ComplaintClosed',
      'TrackingRevoked',
    ]);
    const toHandler = (await toldTo(office.the('handler'), language)).filter(([event]) => event !== 'ReportTriaged');
    expect(toHandler).toEqual(expect.arrayContaining(toCustomer.filter(([event]) => event !== 'ReportTriaged')));
  });
});

describe('the case itself', () => {
  it('shows the customer nothing that colleagues keep among themselves', async () => {
    const { status, body } = await told.customer.sees(told.id);
    expect([status, body.state, body.resolution]).toEqual([200, 'closed', 'Eleven invoices were credited.']);
    expect(JSON.stringify(body)).not.toMatch(/Shouts|Third time|A lawyer wrote|No contract|A wrong number|dissatisfied with our/);
    for (const hidden of ['notes', 'legalHold', 'waivedRecords', 'rationale']) expect(body).not.toHaveProperty(hidden);
  });

  it('shows a reader no text that a person typed', async () => {
    const { status, body } = await office.the('reader').sees(told.id);
    expect([status, body.state, body.outcome]).toEqual([200, 'closed', 'upheld']);
    expect(JSON.stringify(body)).not.toMatch(
      /Zonneveld|nvoice|Shouts|Third|lawyer|contract|wrong|Slow|We are on it|Half of it|notes were lost/,
    );
    expect(body.customer).toEqual({ language: 'nl' });
  });
});
