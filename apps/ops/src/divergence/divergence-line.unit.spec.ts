import { divergenceLine } from './divergence-line';

const there = { reference: 'KL-7F3K9-2QDXM', number: 'CS0001001', state: '3' };

describe('a divergence', () => {
  it('is told with what stands there and what should', () => {
    expect(divergenceLine({ there, here: 'planned', wanted: '10', isOutstanding: false })).toBe(
      'KL-7F3K9-2QDXM is 3 in ServiceNow (CS0001001), and planned here, which is 10 there',
    );
  });
  it('says that ServiceNow has yet to be told', () => {
    expect(divergenceLine({ there, here: 'closed', wanted: '7', isOutstanding: true })).toBe(
      'KL-7F3K9-2QDXM is 3 in ServiceNow (CS0001001), and closed here, which is 7 there; ServiceNow has not been told everything yet',
    );
  });
  it('names what is no complaint here, and what is not known at all', () => {
    expect([
      divergenceLine({ there, here: 'incident', wanted: undefined, isOutstanding: false }),
      divergenceLine({ there, here: undefined, wanted: undefined, isOutstanding: false }),
    ]).toEqual([
      'KL-7F3K9-2QDXM is 3 in ServiceNow (CS0001001), and no complaint here: incident',
      'KL-7F3K9-2QDXM is 3 in ServiceNow (CS0001001), and not known here',
    ]);
  });
});
