import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { personalPaths } from '@platform/event-schema';
import { EventCodec, type RecordedEvent } from '@platform/event-store';
import { complaintEvents, type ComplaintEvent } from './complaint-events';

const folder = path.join(__dirname, 'golden');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

describe('the events of a case', () => {
  it('seal every personal field, and nothing else', () => {
    expect(Object.fromEntries(complaintEvents.map(({ type, data }) => [type, personalPaths(data)]))).toEqual({
      ReportReceived: [
        'backdatedBecause',
        'customer.customerId',
        'customer.organisation',
        'customer.name',
        'customer.email',
        'customer.phone',
        'subject',
        'description',
        'desiredOutcome',
      ],
      ReportTriaged: ['rationale'],
      ComplaintRegistered: [],
      ComplaintEscalated: ['reason'],
      ComplaintAcknowledged: ['message', 'late.because'],
      PlanDrafted: ['approach', 'measures.*.what', 'late.because'],
      CustomerInformed: ['message', 'late.because'],
      ComplaintResolved: ['resolution', 'rootCause', 'remedy', 'withoutPlanBecause', 'late.because'],
      ComplaintClosed: [],
    });
  });

  it('are all decisions so far', () => {
    expect(complaintEvents.filter(({ kind }) => kind !== 'decision')).toEqual([]);
  });
});

describe('golden events: what was ever stored can be read for ever', () => {
  const codec = new EventCodec<ComplaintEvent>(complaintEvents);
  const versions = complaintEvents.flatMap(({ type, version }) =>
    Array.from({ length: version }, (_, index) => `${type}.v${String(index + 1)}.json`),
  );

  it('has one of every version of every type', () => {
    expect(
      readdirSync(folder)
        .filter((file) => file !== 'checksums.json')
        .sort(),
    ).toEqual([...versions].sort());
  });
  it('adds, and never edits', () => {
    const sum = (file: string) =>
      createHash('sha256')
        .update(readFileSync(path.join(folder, file)))
        .digest('hex');
    expect(read('checksums.json')).toEqual(Object.fromEntries(versions.map((file) => [file, sum(file)])));
  });
  it.each(versions)('%s', (file) => {
    const stored = read(file) as RecordedEvent;
    expect(codec.decode(stored).event).toEqual({ type: stored.type, data: stored.data });
  });
});
