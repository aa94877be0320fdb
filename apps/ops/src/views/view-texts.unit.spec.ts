import { differenceLines } from './difference-lines';
import { parkedText } from './parked-text';

const differences = [
  { key: 'KL-7F3K9-2QDXM', kind: 'different' },
  { key: 'KL-8G4M1-3RENX', kind: 'missing' },
  { key: 'KL-9H5N2-4SFPY', kind: 'unknown to the log' },
] as const;

describe('what differs in a view', () => {
  it('is named, a line each', () => {
    expect(differenceLines('worklist', differences)).toEqual([
      'worklist KL-7F3K9-2QDXM different',
      'worklist KL-8G4M1-3RENX missing',
      'worklist KL-9H5N2-4SFPY unknown to the log',
    ]);
  });

  it('is counted from a number on', () => {
    expect(differenceLines('worklist', differences, 1)).toEqual(['worklist KL-7F3K9-2QDXM different', 'worklist and 2 more']);
  });
});

describe('what is parked', () => {
  const event = { key: 'KL-7F3K9-2QDXM', revision: 4, eventId: 'e', type: 'PlanDrafted', reason: 'its data has another shape' };

  it('is listed in columns', () => {
    const parkedAt = '2026-11-23T09:00:00.000Z';
    const [short, long] = [
      { ...event, parkedAt },
      { ...event, revision: 12, type: 'ComplaintResolved', parkedAt },
    ];
    expect(parkedText([short, long])).toBe(
      'KL-7F3K9-2QDXM   4  PlanDrafted        2026-11-23T09:00:00.000Z  its data has another shape\n' +
        'KL-7F3K9-2QDXM  12  ComplaintResolved  2026-11-23T09:00:00.000Z  its data has another shape',
    );
  });

  it('may be nothing', () => {
    expect(parkedText([])).toBe('nothing is parked');
  });
});
