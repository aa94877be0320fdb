import fc from 'fast-check';
import { fieldChanges } from './field-changes';

describe('the fields that differ between two documents', () => {
  it('are told with their values, also inside of others and in lists', () => {
    const before = { state: 'registered', plan: { version: 1 }, notes: [{ by: 'a.jansen' }], handler: 'a.jansen' };
    const after = { state: 'planned', plan: { version: 1, owner: 'p.bakker' }, notes: [{ by: 'a.jansen' }, { by: 'b.bos' }] };
    expect(fieldChanges(before, after)).toEqual([
      { field: 'state', before: 'registered', after: 'planned' },
      { field: 'plan.owner', after: 'p.bakker' },
      { field: 'notes.1.by', after: 'b.bos' },
      { field: 'handler', before: 'a.jansen' },
    ]);
  });
  it('are one value where something is sealed', () => {
    const [one, other] = [
      { $sealed: 'AAAA', of: 'e-1/subject' },
      { $sealed: 'BBBB', of: 'e-2/changes.subject' },
    ];
    expect(fieldChanges({ subject: one }, { subject: other })).toEqual([{ field: 'subject', before: one, after: other }]);
    expect(fieldChanges({ subject: one }, { subject: { ...one } })).toEqual([]);
  });
  it('are none between a document and itself', () => {
    fc.assert(
      fc.property(fc.object(), (document) => {
        expect(fieldChanges(document, structuredClone(document))).toEqual([]);
      }),
    );
  });
});
