/** Letters that an installation without a mail server keeps as files. */
export abstract class KeptLetters {
  /**
   * Removes letters, and what is left of those that were being written. Those that are not there do not matter.
   *
   * @param effects what they are named by: the ids of the duties to send them
   * @throws Error when they cannot be removed
   */
  abstract remove(effects: readonly string[]): Promise<void>;
}
