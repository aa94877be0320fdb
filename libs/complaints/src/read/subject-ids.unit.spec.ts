import { SubjectIds } from './subject-ids';

const subjects = new SubjectIds(Buffer.alloc(32, 1));
const id = 'KL-7F3K9-2QDXM';
const other = 'KL-00000-00000';

describe('the id of whom a case is about', () => {
  it.each([
    [
      'e-mail address',
      { email: 'sanne@devries.example', phone: '+31 20 555 0123', customerId: 'C-1042' },
      { email: ' Sanne@DeVries.example' },
    ],
    ['telephone number', { phone: '+31 20 555 0123', customerId: 'C-1042' }, { phone: '0031 (20) 5550123' }],
    ['customer id', { customerId: 'C-1042' }, { customerId: 'c-1042 ' }],
  ])('follows from the %s in all cases', (_, one, same) => {
    expect(subjects.of(id, one)).toMatch(/^[0-9a-f]{32}$/);
    expect(subjects.of(other, same)).toBe(subjects.of(id, one));
  });
  it('is that of the case when nothing else is known', () => {
    expect(subjects.of(id, {})).toBe(subjects.of(id, {}));
    expect(subjects.of(id, {})).not.toBe(subjects.of(other, {}));
  });
  it('is another for anything else, and in another installation', () => {
    const [phone, customerId, email] = ['12345678', '12345678', '12345678'];
    const ids = [{ phone }, { customerId }, { email }, { phone: '12345679' }].map((who) => subjects.of(id, who));
    expect(new Set([...ids, new SubjectIds(Buffer.alloc(32, 2)).of(id, { phone })])).toHaveProperty('size', 5);
  });
});
