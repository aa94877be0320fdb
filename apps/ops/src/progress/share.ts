/** How much of a whole is done, from 0 to 1. The whole may be out of date, because the log goes on meanwhile: never more than 1. */
export const shareOf = (part: number, whole: number): number => (whole === 0 ? 1 : Math.min(1, part / whole));
