import { SteadyClock } from './steady-clock';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Clocks that go as the example says. */
class TestClocks {
  private wallTime = Date.parse('2026-06-08T09:00:00.000Z');
  private monotonicTime = 5_000;
  wall = () => this.wallTime;
  monotonic = () => this.monotonicTime;
  pass(milliseconds: number): void {
    this.wallTime += milliseconds;
    this.monotonicTime += milliseconds;
  }
  set(by: number): void {
    this.wallTime += by;
  }
}

let clocks: TestClocks;
let clock: SteadyClock;
beforeEach(() => {
  clocks = new TestClocks();
  clock = new SteadyClock(clocks);
});

describe('a clock that says what is due', () => {
  it('is that of the machine', () => {
    clocks.pass(5 * MINUTE);
    expect(clock.now()).toBe('2026-06-08T09:05:00.000Z');
  });

  it('is trusted when it is put right by seconds', () => {
    clocks.set(-30_000);
    expect(clock.now()).toBe('2026-06-08T08:59:30.000Z');
  });

  it('is trusted when the clocks drift apart little by little', () => {
    for (let day = 0; day < 100; day++) {
      clocks.set(2_000);
      clocks.pass(24 * HOUR);
      expect(clock.now()).toBeDefined();
    }
  });

  it.each([HOUR, -HOUR, 5 * 24 * HOUR, 61_000])(
    'is not trusted when it jumps by %d ms, until the new time has stayed for two minutes',
    (jump) => {
      clocks.set(jump);
      expect(clock.now()).toBeUndefined();
      clocks.pass(2 * MINUTE - 1);
      expect(clock.now()).toBeUndefined();
      clocks.pass(1);
      expect(clock.now()).toBe(new Date(Date.parse('2026-06-08T09:02:00.000Z') + jump).toISOString());
    },
  );

  it('is not trusted longer when it jumps back', () => {
    clocks.set(HOUR);
    expect(clock.now()).toBeUndefined();
    clocks.pass(MINUTE);
    clocks.set(-HOUR);
    expect(clock.now()).toBeUndefined();
    clocks.pass(2 * MINUTE);
    expect(clock.now()).toBe('2026-06-08T09:03:00.000Z');
  });
});
