/** Milliseconds. */
export const DAY = 86_400_000;

/** The instant so many milliseconds from another. */
export const instantFrom = (now: Date, milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString();

/** The UTC date so many days from an instant. */
export const dateFrom = (now: Date, days: number): string => instantFrom(now, days * DAY).slice(0, 10);
