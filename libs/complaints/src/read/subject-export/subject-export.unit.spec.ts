import { EXPORT_END, exportBeginning, furtherCase } from './subject-export.projection';

const head = { subjectId: 'ab'.repeat(16), exportedAt: '2026-06-01T08:00:00.000Z' };
const [first, second] = [{ complaint: { subject: 'Invoices come "twice"' } }, { complaint: { subject: 'Nobody calls back' } }];

describe('an export of what is held about a person', () => {
  const pieces = [exportBeginning(head), JSON.stringify(first), furtherCase(second), EXPORT_END];

  it('is one JSON object, however many cases there are', () => {
    expect(JSON.parse(pieces.join(''))).toEqual({ ...head, cases: [first, second] });
    expect(JSON.parse([pieces[0], pieces[1], pieces[3]].join(''))).toEqual({ ...head, cases: [first] });
  });

  it('is none when it was broken off', () => {
    for (const count of [1, 2, 3]) expect(() => void JSON.parse(pieces.slice(0, count).join(''))).toThrow(SyntaxError);
  });
});
