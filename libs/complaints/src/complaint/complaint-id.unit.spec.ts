import fc from 'fast-check';
import { complaintIdFrom, parseComplaintId } from './complaint-id';

describe('the reference of a case', () => {
  it('has ten signs in two groups', () => {
    expect(complaintIdFrom(Uint8Array.from([7, 15, 3, 19, 9, 2, 26, 13, 29, 20]))).toBe('KL-7F3K9-2TDXM');
  });
  it.each([
    ['KL-7F3K9-2QDXM', 'KL-7F3K9-2QDXM'],
    ['kl-7f3k9-2qdxm', 'KL-7F3K9-2QDXM'],
    ['kl7f3k92qdxm', 'KL-7F3K9-2QDXM'],
    ['KL-OF3K9-2QDXO', 'KL-0F3K9-2QDX0'],
    ['KL-IF3K9-LQDXM', 'KL-1F3K9-1QDXM'],
  ])('%s is read as %s', (written, reference) => {
    expect(parseComplaintId(written)).toBe(reference);
  });
  it.each([
    '',
    'KL',
    'KL-7F3K9',
    'KL-7F3K9-2QDX',
    'KL-7F3K9-2QDXMM',
    'KL-UF3K9-2QDXM',
    'XX-7F3K9-2QDXM',
    'KL-7F3K9-2QDXM ',
    'KL-7F3K9-2QD%4',
    'KL-7F3KÉ-2QDXM',
  ])('%j is none', (written) => {
    expect(parseComplaintId(written)).toBeNull();
  });
  it('survives being read over the phone', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const reference = complaintIdFrom(bytes);
        const heard = reference.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        expect(parseComplaintId(heard)).toBe(reference);
      }),
    );
  });
});
