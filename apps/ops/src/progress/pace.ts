/** How a work gets on. */
export interface PaceNow {
  /** Things a second, from the beginning on. */
  readonly rate: number;
  /** Seconds until the end, if it goes on like this; undefined as long as nothing is done. */
  readonly left: number | undefined;
}

/** Tells how fast a work gets on. */
export class Pace {
  private readonly begunAt: number;

  /** @param clock milliseconds that never go back */
  constructor(private readonly clock: () => number) {
    this.begunAt = clock();
  }

  /**
   * @param share how much of the whole work is done, from 0 to 1
   * @param count how many things were done
   */
  at(share: number, count: number): PaceNow {
    const seconds = (this.clock() - this.begunAt) / 1_000;
    return { rate: seconds === 0 ? 0 : count / seconds, left: share === 0 ? undefined : (seconds / share) * (1 - share) };
  }
}

/** `1,234 events/s, 2 min 05 s left` */
export const paceText = ({ rate, left }: PaceNow, unit: string): string =>
  [`${Math.round(rate).toLocaleString('en-GB')} ${unit}/s`, ...(left === undefined ? [] : [`${durationText(left)} left`])].join(', ');

/** `12 s`, `2 min 05 s`, `1 h 03 min`. @param seconds parts of a second are rounded up */
export const durationText = (seconds: number): string => {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60];
  if (hours > 0) return `${String(hours)} h ${twoDigits(minutes)} min`;
  return minutes > 0 ? `${String(minutes)} min ${twoDigits(whole % 60)} s` : `${String(whole)} s`;
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');
