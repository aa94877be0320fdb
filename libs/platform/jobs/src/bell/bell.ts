import type { Task } from '../task';

/** Rings when tasks are due. It may ring early, late, twice, for nothing or not at all: it only says "look now". */
export interface Bell {
  /** Whether it answers now. */
  readonly isThere: boolean;
  /** Lets it ring for tasks when they are due. Those that it knows already are left as they are. @throws BellUnavailable */
  arm(tasks: readonly Task[]): Promise<void>;
  /** The ids of the tasks that it will ring for. @throws BellUnavailable */
  armed(): Promise<ReadonlySet<string>>;
  /** It does not ring for these tasks any more. @throws BellUnavailable */
  disarm(ids: readonly string[]): Promise<void>;
  /** It rings no more. What it was to ring for stays with it. */
  close(): Promise<void>;
}

/** The bell does not answer, or refuses: whoever looks around finds what is due. */
export class BellUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the bell does not answer', options);
  }
}

/** There is none: whoever looks around finds what is due. */
export const noBell: Bell = {
  isThere: false,
  arm: () => Promise.resolve(),
  armed: () => Promise.resolve(new Set()),
  disarm: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
