import { Presets, SingleBar } from 'cli-progress';
import { Pace, paceText } from './pace';

/** Shows how far a long work is, how fast it gets on and how long it will take. */
export interface Meter {
  /**
   * Something new is done from now on.
   *
   * @param doing what it is, in a few words
   * @param unit what is counted, in the plural
   */
  begin(doing: string, unit: string): void;
  /**
   * How far it is.
   *
   * @param share how much of it is done, from 0 to 1
   * @param count how many things were done
   */
  show(share: number, count: number): void;
  /** Nothing more comes, be it because all is done or because something failed. */
  end(): void;
}

const REFRESH_MS = 100;
const now = () => performance.now();

/** A bar on a terminal; a line for each tenth on everything else. */
export const meterOn = (stream: NodeJS.WriteStream): Meter => (stream.isTTY ? new BarMeter(stream) : new LineMeter(stream));

/** What is being done, and how fast. */
class Stage {
  private readonly pace = new Pace(now);

  constructor(
    readonly doing: string,
    private readonly unit: string,
  ) {}

  paceText(share: number, count: number): string {
    return paceText(this.pace.at(share, count), this.unit);
  }
}

class BarMeter implements Meter {
  private readonly bar: SingleBar;
  private stage = new Stage('', '');
  private shownAt = -Infinity;

  constructor(stream: NodeJS.WriteStream) {
    this.bar = new SingleBar({ format: '{bar} {percentage}% {doing}  {pace}', stream, hideCursor: true }, Presets.shades_classic);
    this.bar.start(1, 0, { doing: '', pace: '' });
  }

  begin(doing: string, unit: string): void {
    this.stage = new Stage(doing, unit);
    this.shownAt = -Infinity;
    this.show(0, 0);
  }

  show(share: number, count: number): void {
    if (now() - this.shownAt < REFRESH_MS && share < 1) return;
    this.shownAt = now();
    this.bar.update(share, { doing: this.stage.doing, pace: this.stage.paceText(share, count) });
  }

  end(): void {
    this.bar.stop();
  }
}

class LineMeter implements Meter {
  private stage = new Stage('', '');
  private tenths = 0;

  constructor(private readonly stream: NodeJS.WriteStream) {}

  begin(doing: string, unit: string): void {
    this.stage = new Stage(doing, unit);
    this.tenths = 0;
  }

  show(share: number, count: number): void {
    const tenths = Math.floor(share * 10);
    if (tenths <= this.tenths) return;
    this.tenths = tenths;
    this.stream.write(`${this.stage.doing}: ${String(tenths * 10)} %, ${this.stage.paceText(share, count)}\n`);
  }

  end(): void {
    // The last line ended with a line feed.
  }
}
