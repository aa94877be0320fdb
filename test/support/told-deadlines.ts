import type { Recorded } from './duty-laboratory';

/** What was told of deadlines, in the order of the log: `2026-04-10T22:00:00.000Z DeadlineMissed plan 1`. */
export const toldDeadlines = (events: readonly Recorded[]): readonly string[] =>
  events.flatMap((event) =>
    event.type === 'DeadlineApproaching' || event.type === 'DeadlineMissed'
      ? [`${event.at} ${event.type} ${event.data.deadline} ${event.data.level}`]
      : [],
  );

/** The letters of a case that are recorded as sent, each by its event and who got it; sorted. */
export const sentLetters = (events: readonly Recorded[]): readonly string[] =>
  events
    .flatMap((event) => {
      if (event.type === 'CustomerNotified') return [`${event.data.about} customer`];
      return event.type === 'StaffNotified' ? [`${event.data.about} ${event.data.to}`] : [];
    })
    .sort();
