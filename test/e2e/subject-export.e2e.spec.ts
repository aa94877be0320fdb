import { Office, type Case } from '../support/office';
import { complaint } from '../support/examples';
import type { Answer } from '../support/api-client';

/** What the export says of one case. */
interface ExportedCase {
  readonly complaint: { readonly id: string; readonly customer: object; readonly notes: readonly { readonly note: string }[] };
  readonly events: readonly { readonly type: string; readonly revision: number; readonly data: object }[];
  readonly timeline: Readonly<Record<'en' | 'nl', readonly { readonly text: string }[]>>;
}

const customer = { ...complaint.customer, language: 'nl' };
let office: Office;
let first: Case;
let second: Case;

beforeAll(async () => {
  office = await Office.open('handler', 'admin');
  first = await office.newComplaint();
  await office.the('handler').does(first.id, 'notes', { note: 'Prefers to be called after two.' });
  second = await office.newComplaint({ customer: { ...complaint.customer, name: 'S. Zonneveld', email: 'SANNE@zonneveld.example' } });
  await office.newComplaint({ customer: { ...complaint.customer, email: 'somebody.else@zonneveld.example' } });
}, 60_000);
afterAll(() => office.close());

const subjectOf = async ({ id }: Case): Promise<string> => {
  const { body } = await office.the('handler').sees(id);
  return (body.customer as { readonly subjectId: string }).subjectId;
};
const exported = (subjectId: string, by: 'admin' | 'handler' = 'admin'): Promise<Answer> =>
  office.the(by).sends('GET', `/api/v1/privacy/subjects/${subjectId}/export`, undefined, {});

describe('what is held about a person', () => {
  it('is told over all cases, everything open', async () => {
    const subjectId = await subjectOf(first);
    const { status, headers, body } = await exported(subjectId);
    expect([status, headers.get('content-disposition')]).toEqual([200, 'attachment; filename="person.json"']);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(Object.keys(body)).toEqual(['subjectId', 'exportedAt', 'cases']);
    expect(body.subjectId).toBe(subjectId);
    const cases = body.cases as readonly ExportedCase[];
    expect(cases.map(({ complaint: { id } }) => id)).toEqual([first.id, second.id].sort());
    const record = cases.find(({ complaint: { id } }) => id === first.id);
    if (!record) throw new Error('the first case is missing');
    expect(record.complaint.customer).toEqual(customer);
    expect(record.complaint.notes.map(({ note }) => note)).toEqual(['Prefers to be called after two.']);
    expect(record.events.map(({ revision, type }) => [revision, type])).toEqual([
      [0, 'ReportReceived'],
      [1, 'ReportTriaged'],
      [2, 'ComplaintRegistered'],
      [3, 'NoteAdded'],
    ]);
    expect(record.events[0]?.data).toMatchObject({ customer, subject: complaint.subject, description: complaint.description });
    expect(record.timeline.en[3]?.text).toBe('A note for colleagues was made: “Prefers to be called after two.”');
    expect(record.timeline.nl[0]?.text).toContain('kwam telefonisch een melding binnen van Sanne Zonneveld-Kwakernaak');
  });

  it('is nothing for an id that nobody has', async () => {
    const { status, body } = await exported('0'.repeat(32));
    expect([status, body.code]).toEqual([404, 'not-found']);
  });

  it('is told to nobody but an administrator', async () => {
    expect((await exported(await subjectOf(first), 'handler')).status).toBe(403);
  });
});
