import fc from 'fast-check';
import { PageCursors } from './page-cursors';

const cursors = new PageCursors(Buffer.alloc(32, 1));
const query = '["complaints",["q","bakkerij"],["sort","-receivedAt"]]';
const last = '2026-06-01T08:00:00.000Z KL-7F3K9-2QDXM';

describe('the mark of a page', () => {
  it('names the place in the list that it was made for', () => {
    expect(cursors.placeIn(query, cursors.after(query, last))).toBe(last);
  });
  it('can stand in an address, and tells nothing of what was asked for', () => {
    const cursor = cursors.after(query, last);
    expect(cursor).toMatch(/^[\w-]{24}[\w-]+$/);
    expect(Buffer.from(cursor.slice(24), 'base64url').toString()).toBe(last);
  });
  it('is none in another query, or of another installation', () => {
    expect(cursors.placeIn('["reports"]', cursors.after(query, last))).toBeNull();
    expect(new PageCursors(Buffer.alloc(32, 2)).placeIn(query, cursors.after(query, last))).toBeNull();
  });
  it('is none when anything in it was changed', () => {
    const cursor = cursors.after(query, last);
    fc.assert(
      fc.property(fc.nat(cursor.length - 1), fc.constantFrom(...'AZaz09-_ /=é'), (at, sign) => {
        const changed = `${cursor.slice(0, at)}${sign}${cursor.slice(at + 1)}`;
        fc.pre(changed !== cursor);
        expect(cursors.placeIn(query, changed)).toBeNull();
      }),
    );
  });
  it('is none when it is anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(cursors.placeIn(query, text)).toBeNull()));
  });
});
