import { changeMessage } from './case-changes.projection';

describe('a change of a case, as listeners are told', () => {
  it('names the case and its revision, and the position to go on from', () => {
    expect(changeMessage({ id: 'KL-7F3K9-2QDXM', revision: 4, position: '1203/1203' })).toBe(
      'event: change\nid: 1203/1203\ndata: {"id":"KL-7F3K9-2QDXM","revision":4}\n\n',
    );
  });
});
