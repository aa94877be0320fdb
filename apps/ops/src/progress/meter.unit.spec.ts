import { PassThrough } from 'node:stream';
import { meterOn } from './meter';

const shown = (isTTY: boolean): string => {
  const stream = Object.assign(new PassThrough(), {
    isTTY,
    columns: 100,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  const meter = meterOn(stream as unknown as NodeJS.WriteStream);
  meter.begin('timeline: reading the log', 'events');
  for (let event = 1; event <= 100; event++) meter.show(event / 100, event);
  meter.begin('timeline: comparing', 'documents');
  meter.show(1, 7);
  meter.end();
  return String(stream.read() ?? '');
};

describe('the meter of a long work', () => {
  it('writes a line for each tenth where there is no terminal', () => {
    const lines = shown(false).trim().split('\n');
    expect(lines.map((line) => line.split(',')[0])).toEqual([
      ...[10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((percent) => `timeline: reading the log: ${String(percent)} %`),
      'timeline: comparing: 100 %',
    ]);
    expect(lines.at(-1)).toMatch(/^timeline: comparing: 100 %, [\d,]+ documents\/s, 0 s left$/);
  });

  it('draws a bar on a terminal', () => {
    expect(shown(true)).toMatch(/█+ 100% timeline: comparing {2}[\d,∞]+ documents\/s, 0 s left/);
  });
});
