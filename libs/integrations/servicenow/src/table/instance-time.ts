const INSTANCE_TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;

/** `2026-05-01 10:00:00`, which is UTC, as RFC 3339; undefined when it is no such time. */
export const fromInstanceTime = (text: string): string | undefined => {
  const instant = INSTANCE_TIME.test(text) ? Date.parse(`${text.replace(' ', 'T')}Z`) : Number.NaN;
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString();
};

/** An instant in RFC 3339 as the instance writes it: UTC, whole seconds. */
export const toInstanceTime = (instant: string): string => new Date(instant).toISOString().slice(0, 19).replace('T', ' ');
