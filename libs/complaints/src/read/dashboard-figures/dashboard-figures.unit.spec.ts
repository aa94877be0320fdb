import { at } from '@platform/decider/testing';
import { evidenceExamples, extended, reopened, revised, triagedAsIncident, withdrawn } from '../../testing';
import { detailed, recordedUpTo, type RecordedHistory } from '../../testing/case-documents';
import { dashboardFigures, type FiguresDocument } from './dashboard-figures.projection';
import { groupIn } from './group-text.projection';

const documentAfter = (...history: RecordedHistory) =>
  detailed(...history).reduce<FiguresDocument | null>((document, event) => dashboardFigures.evolve(document, event), null);

const onThursday = '2026-06-04T10:00:00.000Z';

describe('the row of a case for the figures', () => {
  it('tells what is counted with what as texts, in a fixed order of fields', () => {
    const { facts: _, ...row } = documentAfter(...recordedUpTo.closed) ?? {};
    const over = '{"count":1,"onTime":1,"extended":0}';
    expect(row).toStrictEqual({
      receivedOn: '2026-06-01',
      nextDueAt: null,
      complaint:
        '{"state":"closed","channel":"phone","severity":"normal","outcome":"upheld","isReopened":false,"satisfaction":{"count":0,"outcome":0,"process":0}}',
      deadlines: `{"week":"2026-W23","settled":{"acknowledgement":${over},"plan":${over},"resolution":${over}}}`,
      workingDays: '{"toPlan":2,"toResolution":7}',
      closedWeek: '2026-W24',
    });
  });

  it('gives the values back that a text stands for', () => {
    const document = documentAfter(...recordedUpTo.planned);
    expect(document && groupIn(document.workingDays)).toEqual({ toPlan: 2, toResolution: null });
  });

  it('has a day of receipt as long as it is a complaint: of the zone of its promises', () => {
    const asIncident = at(onThursday, triagedAsIncident);
    const days = [recordedUpTo.triaged, recordedUpTo.registered, [...recordedUpTo.planned, asIncident]].map(
      (history) => documentAfter(...history)?.receivedOn,
    );
    expect(days).toEqual([null, '2026-06-01', null]);
  });

  it.each<[string, RecordedHistory, string | null]>([
    ['the first promise', recordedUpTo.registered, '2026-06-02T22:00:00.000Z'],
    ['the next one', recordedUpTo.acknowledged, '2026-06-08T22:00:00.000Z'],
    [
      'the first promise of an extended plan',
      [...recordedUpTo.acknowledged, at('2026-06-05T09:00:00.000Z', extended)],
      '2026-06-08T22:00:00.000Z',
    ],
    ['a new day before the first one', [...recordedUpTo.planned, at(onThursday, earlier())], '2026-06-09T22:00:00.000Z'],
    ['the promises of a new round', [...recordedUpTo.closed, at('2026-06-11T09:00:00.000Z', reopened)], '2026-06-12T22:00:00.000Z'],
    ['nothing when it was withdrawn', [...recordedUpTo.planned, at(onThursday, withdrawn)], null],
  ])('says when the clock changes something: %s', (_, history, nextDueAt) => {
    expect(documentAfter(...history)?.nextDueAt).toBe(nextDueAt);
  });

  it.each(Object.values(evidenceExamples))('is left as it is by $type', (event) => {
    expect(documentAfter(...recordedUpTo.planned, at(onThursday, event))).toStrictEqual(documentAfter(...recordedUpTo.planned));
  });

  it('begins with the receipt, and with nothing else', () => {
    const [, triaged] = detailed(...recordedUpTo.triaged);
    expect(triaged && dashboardFigures.evolve(null, triaged)).toBeNull();
  });
});

/** A revised plan that promises the answer a day sooner. */
function earlier(): typeof revised {
  const due = { ...revised.data.due, dueOn: '2026-06-09', dueAt: '2026-06-09T22:00:00.000Z' };
  return { ...revised, data: { ...revised.data, resolveBy: '2026-06-09', due } };
}
