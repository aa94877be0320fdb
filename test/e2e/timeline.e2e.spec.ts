import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import type { Answer } from '../support/api-client';
import { complaint } from '../support/examples';
import { newInstallation, Redress, removeInstallation, tokenFor, type Installation } from '../support/redress';

let installation: Installation;
let redress: Redress;
let id: string;
const tokens: Record<string, string> = {};

/** Received on the Thursday before Easter 2025, 15:00 in Amsterdam; acknowledged by phone the day after; typed in long after that. */
const received = { ...complaint, severity: 'high', receivedAt: '2025-04-17T13:00:00.000Z', backdatedBecause: 'Told during a visit.' };
const acknowledged = { via: 'phone', happenedAt: '2025-04-18T14:00:00.000Z', recordedLateBecause: 'Called in the car' };

beforeAll(async () => {
  installation = await newInstallation();
  redress = await Redress.start(installation);
  for (const role of ['handler', 'reader']) tokens[role] = await tokenFor(installation, role, `${role}.one`);
  const created = await redress.api.post('/api/v1/complaints', received, as('handler'));
  id = String(created.body.id);
  tokens.customer = String(created.body.trackingToken);
  await redress.api.post(`/api/v1/complaints/${id}/notes`, { note: 'Prefers to be called after two.' }, as('handler'));
  await redress.api.post(`/api/v1/complaints/${id}/acknowledge`, acknowledged, as('handler'));
}, 60_000);
afterAll(async () => {
  await redress.stop();
  await removeInstallation(installation);
});

const as = (role: string) => ({ token: tokens[role] ?? '' });
const timelineFor = (role: string, language: string) =>
  redress.api.get(`/api/v1/complaints/${id}/timeline?minRevision=4`, { ...as(role), headers: { 'Accept-Language': language } });

const listed = ({ body }: Answer) => body as unknown as readonly Record<string, unknown>[];
const told = (answer: Answer) => listed(answer).map(({ event, text }) => [event, text]);

describe('the timeline of a case', () => {
  it('is told in Dutch to a handler, in order, with who did it and when', async () => {
    const answer = await timelineFor('handler', 'nl');
    expect([answer.status, answer.headers.get('Content-Language')]).toEqual([200, 'nl']);
    expect(told(answer)).toEqual([
      [
        'ReportReceived',
        'Er kwam telefonisch een melding binnen van Sanne Zonneveld-Kwakernaak van Bakkerij Zonneveld. ' +
          'Onderwerp: “Invoices keep coming twice”. ' +
          'Dit gebeurde op donderdag 17 april 2025 om 15:00 en is later vastgelegd: “Told during a visit.”',
      ],
      [
        'ReportTriaged',
        'De melding is beoordeeld als klacht: de klant is niet tevreden en krijgt een antwoord. ' +
          'Toelichting: “The customer is dissatisfied with our administration.”',
      ],
      [
        'ComplaintRegistered',
        'De klacht is geregistreerd. De ernst is hoog. Klachtenbehandelaar is handler.one. ' +
          'De klant hoort uiterlijk vrijdag 18 april 2025 dat de klacht in behandeling is. ' +
          'Het plan van aanpak komt uiterlijk vrijdag 25 april 2025.',
      ],
      ['NoteAdded', 'Er is een notitie voor collega’s gemaakt: “Prefers to be called after two.”'],
      [
        'ComplaintAcknowledged',
        'De klant heeft telefonisch gehoord dat de klacht in behandeling is. ' +
          'Dit gebeurde op vrijdag 18 april 2025 om 16:00 en is later vastgelegd: “Called in the car”.',
      ],
    ]);
    for (const { actor } of listed(answer)) expect(actor).toEqual({ id: 'handler.one', role: 'handler' });
    const { body } = await redress.api.get(`/api/v1/complaints/${id}`, as('handler'));
    expect([listed(answer)[0]?.at, listed(answer)[4]?.at]).toEqual([body.recordedAt, body.updatedAt]);
  });

  it('is told in English to a reader, without personal data', async () => {
    const answer = await timelineFor('reader', 'en');
    expect([answer.status, answer.headers.get('Content-Language')]).toEqual([200, 'en']);
    expect(told(answer)).toEqual([
      ['ReportReceived', 'A report was received by phone. This happened on Thursday 17 April 2025 at 15:00 and was recorded later.'],
      ['ReportTriaged', 'The report was judged to be a complaint: the customer is dissatisfied and will get an answer.'],
      [
        'ComplaintRegistered',
        'The complaint was registered. Its severity is high. The complaint handler is handler.one. ' +
          'The customer hears by Friday 18 April 2025 at the latest that the complaint is being handled. ' +
          'The plan comes by Friday 25 April 2025 at the latest.',
      ],
      ['NoteAdded', 'A note for colleagues was made.'],
      [
        'ComplaintAcknowledged',
        'The customer has heard by phone that the complaint is being handled. ' +
          'This happened on Friday 18 April 2025 at 16:00 and was recorded later.',
      ],
    ]);
  });

  it('tells the customer what concerns them, and not what colleagues think', async () => {
    const events = told(await timelineFor('customer', 'nl'));
    expect(events.map(([event]) => event)).toEqual(['ReportReceived', 'ReportTriaged', 'ComplaintRegistered', 'ComplaintAcknowledged']);
    expect(events[0]?.[1]).toMatch(/van Sanne Zonneveld-Kwakernaak van Bakkerij Zonneveld/);
    expect(events[1]?.[1]).toBe('De melding is beoordeeld als klacht: de klant is niet tevreden en krijgt een antwoord.');
  });

  it('is hidden from the customer of another case', async () => {
    const other = await redress.api.post('/api/v1/complaints', complaint, as('handler'));
    const { status } = await redress.api.get(`/api/v1/complaints/${id}/timeline`, { token: String(other.body.trackingToken) });
    expect(status).toBe(404);
  });
});

describe('the proof of the deadlines of a case', () => {
  it('goes day by day, over Easter and the weekends', async () => {
    const { status, body } = await redress.api.get(`/api/v1/complaints/${id}/deadlines/proof`, as('reader'));
    expect(status).toBe(200);
    const made = { round: 1, promise: 1, policy: 'nl-office', version: '2026.1', timeZone: 'Europe/Amsterdam', from: received.receivedAt };
    expect(body).toEqual([
      {
        ...made,
        deadline: 'acknowledgement',
        dueOn: '2025-04-18',
        dueAt: '2025-04-18T22:00:00.000Z',
        status: 'met',
        days: [{ date: '2025-04-18', counted: true }],
      },
      {
        ...made,
        deadline: 'plan',
        dueOn: '2025-04-25',
        dueAt: '2025-04-25T22:00:00.000Z',
        status: 'missed',
        days: [
          { date: '2025-04-18', counted: true },
          { date: '2025-04-19', counted: false, reason: 'saturday' },
          { date: '2025-04-20', counted: false, reason: 'sunday' },
          { date: '2025-04-21', counted: false, reason: 'easter-monday' },
          { date: '2025-04-22', counted: true },
          { date: '2025-04-23', counted: true },
          { date: '2025-04-24', counted: true },
          { date: '2025-04-25', counted: true },
        ],
      },
    ]);
  });

  it('is not for the customer', async () => {
    const { status } = await redress.api.get(`/api/v1/complaints/${id}/deadlines/proof`, as('customer'));
    expect(status).toBe(403);
  });
});

describe('a case with an event that cannot be read', () => {
  let damaged: string;

  beforeAll(async () => {
    const created = await redress.api.post('/api/v1/complaints', complaint, as('handler'));
    damaged = String(created.body.id);
    tokens.customerOfDamaged = String(created.body.trackingToken);
    const { EVENTSTORE_URL = '', STREAM_CATEGORY = '' } = installation.env;
    const client = EventStoreDBClient.connectionString(EVENTSTORE_URL);
    await client.appendToStream(`${STREAM_CATEGORY}-${damaged}`, jsonEvent({ type: 'ComplaintForgotten', data: {}, metadata: {} }));
    await client.dispose();
  });

  it('has a gap in its timeline that staff are told of', async () => {
    const timeline = (role: string) => redress.api.get(`/api/v1/complaints/${damaged}/timeline?minRevision=3`, as(role));
    const forStaff = listed(await timeline('handler'));
    expect(forStaff.map(({ event }) => event)).toEqual(['ReportReceived', 'ReportTriaged', 'ComplaintRegistered', 'ComplaintForgotten']);
    expect(forStaff[3]).toEqual({ event: 'ComplaintForgotten', text: 'This event was recorded, but it cannot be read.' });
    expect(listed(await timeline('customerOfDamaged')).map(({ event }) => event)).toEqual([
      'ReportReceived',
      'ReportTriaged',
      'ComplaintRegistered',
    ]);
  });

  it('proves nothing', async () => {
    const { status, body } = await redress.api.get(`/api/v1/complaints/${damaged}/deadlines/proof?minRevision=3`, as('handler'));
    expect([status, body.code]).toEqual([503, 'case-unreadable']);
  });
});
