import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { Personal, Sealed } from '@platform/event-schema';
import { KeyStoreUnavailable, type RecordedEvent } from '@platform/event-store';
import type { Row } from '@platform/read-store';
import { SealedFields, type KeyStore } from '@redress/privacy';
import { complaintId, corrected, dataErased, noted, received } from '../../testing';
import type { CaseEvent } from '../case-event';
import { SubjectIds } from '../subject-ids';
import { SearchTokens } from '../search-tokens';
import { searchableWorklist } from './worklist.view';
import type { WorklistDocument } from './worklist-document.projection';

/** Keys in memory that can be lost or out of reach. */
class Keys implements KeyStore {
  private readonly keys = new Map<string, Buffer>();
  isAway = false;
  looks = 0;

  find(name: string) {
    this.looks++;
    return this.isAway ? Promise.reject(new Error('away')) : Promise.resolve(this.keys.get(name));
  }
  obtain(name: string) {
    const key = randomBytes(32);
    this.keys.set(name, key);
    return Promise.resolve(key);
  }
  destroy(name: string) {
    this.keys.delete(name);
    return Promise.resolve();
  }
}

const tokens = new SearchTokens(Buffer.alloc(32, 1));
const subjects = new SubjectIds(Buffer.alloc(32, 2));
const streamOf = (id: string) => `complaint-${id}`;
/** What the log says about the case beside what the view was told of. */
let log: RecordedEvent[] = [];
const streams = { streamOf, recorded: () => Promise.resolve(log) };

const keys = new Keys();
/** As the projector reads: a process of its own, that has seen no key yet. */
const view = () => searchableWorklist({ streams, sealed: new SealedFields(keys), tokens, subjects });
const completed = async (row: Row<WorklistDocument>, before: Row<WorklistDocument> | null = null) => view().complete?.(row, before);

let seal: (of: string, value: string) => Sealed;
beforeEach(async () => {
  keys.isAway = false;
  log = [];
  seal = await new SealedFields(keys).sealing(streamOf(complaintId), true);
});

const recorded = (event: CaseEvent['event'], revision: number): CaseEvent => ({
  id: `event-${String(revision)}`,
  revision,
  occurredAt: '2026-06-01T08:05:00.000Z',
  actor: { id: 'a.jansen', role: 'handler' },
  event,
});

const sealedReport = (subject: Personal<string> = seal('e-0/subject', 'Facturen komen dubbel')): CaseEvent => {
  const customer = {
    organisation: seal('e-0/customer.organisation', 'Bakkerij De Vries'),
    name: seal('e-0/customer.name', 'Zoë de Vries'),
    email: seal('e-0/customer.email', 'zoe@devries.example'),
    customerId: seal('e-0/customer.customerId', 'C-1042'),
    language: 'nl' as const,
  };
  return recorded({ ...received, data: { ...received.data, customer, subject } }, 0);
};
const rowWith = (...events: readonly CaseEvent[]): Row<WorklistDocument> => {
  const document = events.reduce<WorklistDocument | null>((before, event) => view().evolve(before, event), null);
  return { _id: complaintId, revision: events.length - 1, version: 0, ...(document && { document }) };
};

describe('a case that has come in', () => {
  it('is found by its reference, organisation, customer and subject, and by whom it is about', async () => {
    const row = await completed(rowWith(sealedReport()));
    expect(row?.document?.search).toEqual({
      tokens: tokens.ofCase(complaintId, ['Bakkerij De Vries', 'Zoë', 'Facturen komen dubbel', 'zoe@devries.example', 'C-1042']),
      subjectId: subjects.of(complaintId, { email: 'zoe@devries.example' }),
    });
  });
  it('holds no word of it', async () => {
    const row = JSON.stringify(await completed(rowWith(sealedReport())));
    expect(
      ['Bakkerij', 'bakkerij', 'Vries', 'vries', 'Zoë', 'zoe', 'Facturen', 'facturen', '1042'].filter((word) => row.includes(word)),
    ).toEqual([]);
  });
});

describe('a case that goes on', () => {
  const found = async () => (await completed(rowWith(sealedReport()))) ?? rowWith();
  const followedBy = (before: Row<WorklistDocument>, event: CaseEvent): Row<WorklistDocument> => {
    const document = view().evolve(before.document ?? null, event);
    return { ...before, revision: event.revision, ...(document && { document }) };
  };

  it('is opened again only when what it is found by was corrected', async () => {
    const before = await found();
    const after = followedBy(before, recorded(noted, 1));
    keys.looks = 0;
    expect(await completed(after, before)).toBe(after);
    expect(keys.looks).toBe(0);
  });
  it('is found by what is right, and no more by what was wrong', async () => {
    const before = await found();
    const changes = { subject: seal('e-1/changes.subject', 'Creditnota blijft uit') };
    const after = followedBy(before, recorded({ ...corrected, data: { ...corrected.data, changes } }, 1));
    const texts = ['Bakkerij De Vries', 'Zoë', 'Creditnota blijft uit', 'zoe@devries.example', 'C-1042'];
    expect((await completed(after, before))?.document?.search?.tokens).toEqual(tokens.ofCase(complaintId, texts));
  });
});

describe('a case that cannot be opened', () => {
  let errors: jest.SpyInstance;
  beforeEach(() => {
    errors = jest.spyOn(Logger.prototype, 'error').mockImplementation();
  });
  afterEach(() => {
    errors.mockRestore();
  });

  it('is on the list all the same, and an alarm is given, when its key is gone', async () => {
    const row = rowWith(sealedReport());
    await keys.destroy(streamOf(complaintId));
    expect(await completed(row)).toEqual(row);
    expect(errors.mock.calls).toEqual([['KL-7F3K9-2QDXM cannot be found by words: the key of complaint-KL-7F3K9-2QDXM is missing']]);
  });
  it('gives no alarm when the log says further on that it is erased', async () => {
    const row = rowWith(sealedReport());
    await keys.destroy(streamOf(complaintId));
    const position = { commit: 9n, prepare: 9n };
    log = [{ id: 'e-9', stream: streamOf(complaintId), revision: 9, type: 'PersonalDataErased', data: {}, metadata: {}, position }];
    expect(await completed(row)).toEqual(row);
    expect(errors).not.toHaveBeenCalled();
  });
  it('is found by its reference alone once it is erased, and its key is not looked for', async () => {
    const row = rowWith(sealedReport(), recorded(dataErased, 1));
    keys.looks = 0;
    expect((await completed(row))?.document?.search).toEqual({ tokens: tokens.ofCase(complaintId, []) });
    expect(keys.looks).toBe(0);
  });
  it('is found again by the next event once the key is back', async () => {
    const row = rowWith(sealedReport());
    const next = await completed(row, row);
    expect(next?.document?.search?.subjectId).toBe(subjects.of(complaintId, { email: 'zoe@devries.example' }));
  });
  it('nor when something was sealed for another place', async () => {
    const elsewhere = seal('e-9/subject', 'Facturen');
    const row = rowWith(sealedReport({ ...elsewhere, of: 'e-0/subject' }));
    expect(await completed(row)).toEqual(row);
    expect(errors).toHaveBeenCalledTimes(1);
  });
  it('comes again when the key store is away', async () => {
    const row = rowWith(sealedReport());
    keys.isAway = true;
    await expect(completed(row)).rejects.toBeInstanceOf(KeyStoreUnavailable);
  });
});

it('what has no beginning is left as it is', async () => {
  const row = { _id: complaintId, revision: 0, version: -1, missing: [{ revision: 0, type: 'ReportReceived' }] };
  expect(await completed(row)).toBe(row);
});
