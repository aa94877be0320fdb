import { at } from '@platform/decider/testing';
import { acknowledged, evidenceExamples, planned, received } from '../../testing';
import { detailed, recordedUpTo } from '../../testing/case-documents';
import { effectiveAt, knownBy, untilMoment } from './moment.projection';

const late = { happenedAt: '2026-06-01T14:00:00.000Z', because: 'No network at the customer.' };
const acknowledgedLate = { ...acknowledged, data: { ...acknowledged.data, late } };
const road = detailed(...recordedUpTo.closed);
const revisionsAt = (instant: string, events = road) => untilMoment(events, { at: instant }).events.map(({ revision }) => revision);

describe('when an event took effect', () => {
  it.each([
    { what: 'a receipt: when it was received, not when it was typed in', event: received, instant: '2026-06-01T08:00:00.000Z' },
    { what: 'what was recorded later: when it happened', event: acknowledgedLate, instant: '2026-06-01T14:00:00.000Z' },
    { what: 'everything else: when it was recorded', event: acknowledged, instant: '2026-06-02T09:00:00.000Z' },
    { what: 'evidence: when it was recorded', event: evidenceExamples.ExternalStateObserved, instant: '2026-06-02T09:00:00.000Z' },
  ])('$what', ({ event, instant }) => {
    expect(effectiveAt({ event, occurredAt: '2026-06-02T09:00:00.000Z' })).toBe(instant);
  });
});

describe('the case as it was at an instant', () => {
  it.each([
    ['before the receipt', '2026-06-01T07:59:59.999Z', []],
    ['from the receipt on, although it was typed in later', '2026-06-01T08:00:00.000Z', [0]],
    ['just before the triage', '2026-06-01T08:19:59.999Z', [0]],
    ['at the triage, with everything of that append', '2026-06-01T08:20:00.000Z', [0, 1, 2]],
    ['in between', '2026-06-05T00:00:00.000Z', [0, 1, 2, 3, 4]],
    ['today', '2027-01-01T00:00:00.000Z', [0, 1, 2, 3, 4, 5, 6]],
  ])('%s', (_, instant, revisions) => {
    expect(revisionsAt(instant)).toEqual(revisions);
  });
  it('has its deadlines looked at from that instant', () => {
    expect(untilMoment(road, { at: '2026-06-05T00:00:00.000Z' })).toEqual({ events: road.slice(0, 5), at: '2026-06-05T00:00:00.000Z' });
  });
  it('knows of a call from the moment it was made, also when it was typed in a day later', () => {
    const events = detailed(...recordedUpTo.registered, at('2026-06-02T09:00:00.000Z', acknowledgedLate));
    expect(revisionsAt('2026-06-01T13:59:59.999Z', events)).toEqual([0, 1, 2]);
    expect(revisionsAt('2026-06-01T14:00:00.000Z', events)).toEqual([0, 1, 2, 3]);
  });
  it('does not know of a step before the one that it followed, when that was typed in later: it was never acknowledged without being a complaint', () => {
    const [report] = detailed(...recordedUpTo.received);
    const typedInLater = [...recordedUpTo.registered.slice(1), at('2026-06-02T09:00:00.000Z', acknowledged)].map(({ event }) => event);
    const [, ...rest] = detailed(
      ...recordedUpTo.received,
      ...typedInLater.map((event) => at('2026-06-22T09:00:00.000Z', event.type === 'ComplaintAcknowledged' ? acknowledgedLate : event)),
    );
    const events = report ? [report, ...rest] : [];
    expect(revisionsAt('2026-06-05T00:00:00.000Z', events)).toEqual([0]);
    expect(revisionsAt('2026-06-22T09:00:00.000Z', events)).toEqual([0, 1, 2, 3]);
  });
  it('keeps the order in which things were recorded', () => {
    const planTypedInLate = { ...planned, data: { ...planned.data, late } };
    const events = detailed(
      ...recordedUpTo.acknowledged,
      at('2026-06-03T09:00:00.000Z', evidenceExamples.CustomerNotified),
      at('2026-06-03T10:00:00.000Z', planTypedInLate),
    );
    expect(revisionsAt('2026-06-03T08:00:00.000Z', events)).toEqual([0, 1, 2, 3, 5]);
  });
});

describe('the case as it was after a revision', () => {
  it.each([0, 3, 6])('holds the events up to that revision: %i', (revision) => {
    expect(untilMoment(road, { revision }).events).toEqual(road.slice(0, revision + 1));
  });
  it('has its deadlines looked at from when the last of them was recorded, also when it happened earlier', () => {
    const events = detailed(...recordedUpTo.registered, at('2026-06-02T09:00:00.000Z', acknowledgedLate));
    expect(untilMoment(events, { revision: 3 })).toEqual({ events, at: '2026-06-02T09:00:00.000Z' });
  });
  it('is nothing when there is no such revision', () => {
    expect(untilMoment(road, { revision: 7 })).toEqual({ events: [], at: '' });
    expect(untilMoment([], { revision: 0 })).toEqual({ events: [], at: '' });
  });
  it('is nothing when the event of that revision cannot be read; the next one is there again', () => {
    const readable = road.filter(({ revision }) => revision !== 3);
    expect(untilMoment(readable, { revision: 3 })).toEqual({ events: [], at: '' });
    expect(untilMoment(readable, { revision: 4 }).events.map(({ revision }) => revision)).toEqual([0, 1, 2, 4]);
  });
});

describe('what was known of a case at an instant', () => {
  it.each([
    ['nothing before the report was typed in, although it had been received', '2026-06-01T08:04:59.999Z', 0],
    ['the report from when it was typed in', '2026-06-01T08:05:00.000Z', 1],
    ['everything of one append', '2026-06-01T08:20:00.000Z', 3],
    ['everything today', '2027-01-01T00:00:00.000Z', 7],
  ])('is %s', (_, instant, count) => {
    expect(knownBy(road, instant)).toEqual(road.slice(0, count));
  });
  it('leaves out a call that was made by then and typed in later', () => {
    const events = detailed(...recordedUpTo.registered, at('2026-06-02T09:00:00.000Z', acknowledgedLate));
    const knownThen = (instant: string) =>
      untilMoment(knownBy(events, instant), { at: '2026-06-01T14:00:00.000Z' }).events.map(({ revision }) => revision);
    expect(knownThen('2026-06-02T08:59:59.999Z')).toEqual([0, 1, 2]);
    expect(knownThen('2026-06-02T09:00:00.000Z')).toEqual([0, 1, 2, 3]);
  });
  it('leaves no hole where the clocks of two processes differ', () => {
    const events = detailed(
      ...recordedUpTo.registered,
      at('2026-06-02T09:00:05.000Z', acknowledged),
      at('2026-06-02T09:00:00.000Z', planned),
    );
    expect(knownBy(events, '2026-06-02T09:00:00.000Z')).toEqual(events);
  });
});
