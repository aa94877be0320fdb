import fc from 'fast-check';
import { complaintId } from '../testing';
import { effectId } from './effect-id';

const record = '46d44a5dc0a8010e0000c8ad2e5b2d5f';

describe('the id of an effect', () => {
  it('is a UUID of version 5 that never changes: it stands in stored events', () => {
    expect(effectId(complaintId, 'external-record', 'servicenow', record)).toBe('efb21ad6-3e59-5b49-af64-1f05f4f0a6db');
  });
  it('is the same for the same case, kind and thing, however often it is asked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.array(fc.string()), (caseId, kind, about) => {
        expect(effectId(caseId, kind, ...about)).toBe(effectId(caseId, kind, ...about));
      }),
    );
  });
  it.each([
    ['another case', effectId('KL-00000-00000', 'external-record', 'servicenow', record)],
    ['another kind', effectId(complaintId, 'external-record-waived', 'servicenow', record)],
    ['another system', effectId(complaintId, 'external-record', 'pct', record)],
    ['another record', effectId(complaintId, 'external-record', 'servicenow', 'ffd44a5dc0a8010e0000c8ad2e5b2d5f')],
    ['no record', effectId(complaintId, 'external-record', 'servicenow')],
  ])('is another one for %s', (_difference, other) => {
    expect(other).not.toBe(effectId(complaintId, 'external-record', 'servicenow', record));
  });
  it('is another one for other parts that read the same when they are strung together', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.array(fc.string(), { minLength: 1 }), (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(effectId(complaintId, 'kind', ...one) === effectId(complaintId, 'kind', ...other)).toBe(same);
      }),
      {
        examples: [
          [
            ['a', 'bc'],
            ['ab', 'c'],
          ],
          [['a', ''], ['a']],
          [['a","b'], ['a', 'b']],
        ],
      },
    );
  });
});
