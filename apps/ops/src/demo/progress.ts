import { Presets, SingleBar } from 'cli-progress';

/** Shows how far something is. */
export interface Progress {
  /** One more is done. @param what it was, in a few words */
  done(what: string): void;
  /** Nothing more comes, be it because all is done or because something failed. */
  end(): void;
}

/** A bar on a terminal, and a line for each on everything else. */
export const progressOf = (total: number, stream: NodeJS.WriteStream): Progress =>
  stream.isTTY ? progressBar(total, stream) : progressLines(total, stream);

const progressBar = (total: number, stream: NodeJS.WriteStream): Progress => {
  const bar = new SingleBar({ format: '{bar} {value}/{total} {what}', stream, hideCursor: true }, Presets.shades_classic);
  bar.start(total, 0, { what: '' });
  return { done: (what) => bar.increment(1, { what }), end: () => bar.stop() };
};

const progressLines = (total: number, stream: NodeJS.WriteStream): Progress => {
  let count = 0;
  return {
    done: (what) => {
      count += 1;
      stream.write(`${String(count)}/${String(total)} ${what}\n`);
    },
    end: () => undefined,
  };
};
