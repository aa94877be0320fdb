import { date } from '../lib/kit.mjs';

const ZONE = 'Europe/Amsterdam';
/** Around the ends and beginnings of summer time in 2023 and 2024, and around midnight. */
const moments = [
  '2024-03-30T22:59:59Z',
  '2024-03-30T23:00:00Z',
  '2024-03-31T00:59:59Z',
  '2024-03-31T01:00:00Z',
  '2024-03-31T21:59:59Z',
  '2024-03-31T22:00:00Z',
  '2023-10-28T22:00:00Z',
  '2023-10-29T00:30:00Z',
  '2023-10-29T01:30:00Z',
  '2023-10-29T22:59:59Z',
  '2023-10-29T23:00:00Z',
  '2023-12-31T23:00:00Z',
  '2024-02-29T12:00:00Z',
].map((iso) => ({ d: date(iso) }));

export default (test) => {
  const evaluate = (name, expression, ...docs) => test(`dates: ${name}`, (t) => t.evaluate(expression, ...docs));
  const expressions = (name, doc, variants) => test(`dates: ${name}`, (t) => t.expressions(doc, variants));

  for (const unit of ['hour', 'day', 'week', 'month', 'quarter', 'year'])
    evaluate(`$dateTrunc to ${unit} in Amsterdam`, { $dateTrunc: { date: '$d', unit, timezone: ZONE } }, ...moments);
  evaluate(
    '$dateTrunc to a week that begins on Monday in Amsterdam',
    { $dateTrunc: { date: '$d', unit: 'week', startOfWeek: 'monday', timezone: ZONE } },
    ...moments,
  );
  evaluate(
    '$dateTrunc to 15 minutes and to 6 hours',
    [{ $dateTrunc: { date: '$d', unit: 'minute', binSize: 15 } }, { $dateTrunc: { date: '$d', unit: 'hour', binSize: 6, timezone: ZONE } }],
    ...moments,
  );
  evaluate('$dateTrunc to a day without a zone', { $dateTrunc: { date: '$d', unit: 'day' } }, ...moments);
  evaluate(
    '$dateToString in Amsterdam',
    { $dateToString: { date: '$d', format: '%Y-%m-%d %H:%M:%S.%L %z %Z', timezone: ZONE } },
    ...moments,
  );
  evaluate(
    '$dateToString: week and weekday in Amsterdam',
    { $dateToString: { date: '$d', format: '%G-W%V-%u %w %U %j %%', timezone: ZONE } },
    ...moments,
  );
  evaluate(
    '$dateToString without a format, with an offset, of null',
    [
      { $dateToString: { date: '$d' } },
      { $dateToString: { date: '$d', timezone: '+05:30' } },
      { $dateToString: { date: '$zz' } },
      { $dateToString: { date: '$zz', onNull: 'none' } },
    ],
    moments[0],
  );
  evaluate(
    '$dateDiff in days in Amsterdam and without a zone',
    [
      { $dateDiff: { startDate: date('2024-03-30T12:00:00Z'), endDate: '$d', unit: 'day', timezone: ZONE } },
      { $dateDiff: { startDate: date('2024-03-30T12:00:00Z'), endDate: '$d', unit: 'day' } },
    ],
    ...moments,
  );
  evaluate(
    '$dateDiff in hours and weeks in Amsterdam',
    [
      { $dateDiff: { startDate: date('2024-03-30T12:00:00Z'), endDate: '$d', unit: 'hour', timezone: ZONE } },
      { $dateDiff: { startDate: date('2024-03-30T12:00:00Z'), endDate: '$d', unit: 'week', timezone: ZONE, startOfWeek: 'monday' } },
    ],
    ...moments,
  );
  evaluate(
    '$dateDiff in months, quarters and years',
    [
      { $dateDiff: { startDate: date('2023-01-31T00:00:00Z'), endDate: '$d', unit: 'month' } },
      { $dateDiff: { startDate: date('2023-01-31T00:00:00Z'), endDate: '$d', unit: 'quarter' } },
      { $dateDiff: { startDate: date('2023-01-31T00:00:00Z'), endDate: '$d', unit: 'year' } },
    ],
    ...moments,
  );
  evaluate(
    '$dateAdd and $dateSubtract across summer time',
    [
      { $dateAdd: { startDate: '$d', unit: 'day', amount: 1, timezone: ZONE } },
      { $dateAdd: { startDate: '$d', unit: 'hour', amount: 24, timezone: ZONE } },
      { $dateSubtract: { startDate: '$d', unit: 'month', amount: 1, timezone: ZONE } },
    ],
    ...moments,
  );
  evaluate(
    'the parts in Amsterdam',
    [
      { $year: { date: '$d', timezone: ZONE } },
      { $month: { date: '$d', timezone: ZONE } },
      { $dayOfMonth: { date: '$d', timezone: ZONE } },
      { $hour: { date: '$d', timezone: ZONE } },
      { $dayOfWeek: { date: '$d', timezone: ZONE } },
      { $isoDayOfWeek: { date: '$d', timezone: ZONE } },
      { $isoWeek: { date: '$d', timezone: ZONE } },
      { $isoWeekYear: { date: '$d', timezone: ZONE } },
    ],
    ...moments,
  );
  evaluate('$dateToParts in Amsterdam', { $dateToParts: { date: '$d', timezone: ZONE } }, moments[3], moments[7], moments[8]);

  expressions(
    '$dateFromString and $dateFromParts',
    { s: '2024-03-31T02:30:00' },
    {
      iso: { $dateFromString: { dateString: '2024-01-02T03:04:05.678Z' } },
      zone: { $dateFromString: { dateString: '2024-01-02T03:04:05', timezone: ZONE } },
      gap: { $dateFromString: { dateString: '$s', timezone: ZONE } },
      format: { $dateFromString: { dateString: '02/01/2024', format: '%d/%m/%Y' } },
      dayOnly: { $dateFromString: { dateString: '2024-01-02' } },
      wrong: { $dateFromString: { dateString: 'soon' } },
      onError: { $dateFromString: { dateString: 'soon', onError: 'no date' } },
      onNull: { $dateFromString: { dateString: '$zz', onNull: 'none' } },
      parts: { $dateFromParts: { year: 2024, month: 3, day: 31, hour: 12, timezone: ZONE } },
      overflow: { $dateFromParts: { year: 2024, month: 14, day: 0 } },
    },
  );
  expressions(
    'arithmetic with dates',
    { a: date('2024-01-01T00:00:00Z'), b: date('2024-01-03T00:00:00Z') },
    {
      difference: { $subtract: ['$b', '$a'] },
      plus: { $add: ['$a', 86400000] },
      minus: { $subtract: ['$a', 1000] },
      twoDates: { $add: ['$a', '$b'] },
      toLong: { $toLong: '$a' },
      toDate: { $toDate: 1704067200000 },
      compare: { $lt: ['$a', '$b'] },
      max: { $max: ['$a', '$b'] },
    },
  );
  expressions(
    'refusals',
    { d: date('2024-01-01T00:00:00Z'), s: 'x' },
    {
      zone: { $dateTrunc: { date: '$d', unit: 'day', timezone: 'Europe/Nowhere' } },
      unit: { $dateTrunc: { date: '$d', unit: 'fortnight' } },
      noUnit: { $dateTrunc: { date: '$d' } },
      text: { $dateTrunc: { date: '$s', unit: 'day' } },
      format: { $dateToString: { date: '$d', format: '%Q' } },
      diffText: { $dateDiff: { startDate: '$s', endDate: '$d', unit: 'day' } },
      missing: { $dateTrunc: { date: '$zz', unit: 'day' } },
      yearOfText: { $year: '$s' },
      unknownField: { $dateTrunc: { date: '$d', unit: 'day', nope: 1 } },
    },
  );

  test('dates: $group by local day across summer time', async (t) => {
    await t.given(...moments);
    return t.aggregate([
      { $group: { _id: { $dateTrunc: { date: '$d', unit: 'day', timezone: ZONE } }, n: { $sum: 1 } } },
      { $sort: { _id: 1 } },
    ]);
  });

  test('dates: $group by the text of a local month', async (t) => {
    await t.given(...moments);
    return t.aggregate([
      { $group: { _id: { $dateToString: { date: '$d', format: '%Y-%m', timezone: ZONE } }, n: { $sum: 1 }, first: { $min: '$d' } } },
      { $sort: { _id: 1 } },
    ]);
  });

  test('dates: $group by year and week', async (t) => {
    await t.given(...moments);
    return t.aggregate([
      {
        $group: {
          _id: { y: { $isoWeekYear: { date: '$d', timezone: ZONE } }, w: { $isoWeek: { date: '$d', timezone: ZONE } } },
          n: { $sum: 1 },
        },
      },
      { $sort: { _id: 1 } },
    ]);
  });
};
