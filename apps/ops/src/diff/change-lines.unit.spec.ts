import { changeLines } from './change-lines';

describe('what differs, to be read', () => {
  it('is each field, what it was and what it became', () => {
    const changes = [
      { field: 'state', before: 'registered', after: 'planned' },
      { field: 'plan.version', after: 1 },
      { field: 'handler', before: 'a.jansen' },
    ];
    expect(changeLines(changes)).toBe('state\n  - registered\n  + planned\nplan.version\n  + 1\nhandler\n  - a.jansen');
  });
  it('tells that something personal differs without telling what', () => {
    expect(changeLines([{ field: 'subject', before: null, after: null }])).toBe('subject\n  - (personal)\n  + (personal)');
  });
  it('keeps the lines of a text together', () => {
    expect(changeLines([{ field: 'description', after: 'one\ntwo' }])).toBe('description\n  + one\n    two');
  });
  it('says so when it is nothing', () => {
    expect(changeLines([])).toBe('Nothing differs.');
  });
});
