/** From now on only the example moves the clock, by which dates are read; sockets and timers go on as ever. @param at RFC 3339 UTC */
export const stopClock = (at: string): void => {
  jest.useFakeTimers({
    now: Date.parse(at),
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
};

export const passTime = (milliseconds: number): void => {
  jest.setSystemTime(Date.now() + milliseconds);
};
