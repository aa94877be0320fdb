import { Presets, SingleBar } from 'cli-progress';
import { Pace, paceText } from './pace';

/** How far a long work is. */
export interface Reading {
  /** What is being done, in a few words. */
  readonly doing: string;
  /** How much of that is done, from 0 to 1. */
  readonly share: number;
  /** How many things were done. */
  readonly count: number;
}

/** Shows how far a long work is, how fast it gets on and how long it will take. */
export interface Meter {
  show(reading: Reading): void;
  /** Nothing more comes, be it because all is done or because something failed. */
  end(): void;
}

const REFRESH_MS = 100;

/** A bar on a terminal; a line for each tenth on everything else. @param unit what is counted, in the plural */
export const meterOn = (stream: NodeJS.WriteStream, unit: string): Meter =>
  stream.isTTY ? barMeter(stream, unit) : lineMeter(stream, unit);

const now = () => performance.now();

const barMeter = (stream: NodeJS.WriteStream, unit: string): Meter => {
  const bar = new SingleBar({ format: '{bar} {percentage}% {doing}  {pace}', stream, hideCursor: true }, Presets.shades_classic);
  const paces = new Paces();
  let shownAt = -Infinity;
  bar.start(1, 0, { doing: '', pace: '' });
  return {
    show: ({ doing, share, count }) => {
      if (now() - shownAt < REFRESH_MS && share < 1) return;
      shownAt = now();
      bar.update(share, { doing, pace: paceText(paces.of(doing).at(share, count), unit) });
    },
    end: () => bar.stop(),
  };
};

const lineMeter = (stream: NodeJS.WriteStream, unit: string): Meter => {
  const paces = new Paces();
  let last = '';
  return {
    show: ({ doing, share, count }) => {
      const tenth = `${doing}: ${String(Math.floor(share * 10) * 10)} %`;
      const pace = paces.of(doing);
      if (tenth === last) return;
      last = tenth;
      stream.write(`${tenth}, ${paceText(pace.at(share, count), unit)}\n`);
    },
    end: () => undefined,
  };
};

/** One for each thing that is done, from when it was first spoken of. */
class Paces {
  private readonly paces = new Map<string, Pace>();

  of(doing: string): Pace {
    const pace = this.paces.get(doing) ?? new Pace(now);
    this.paces.set(doing, pace);
    return pace;
  }
}
