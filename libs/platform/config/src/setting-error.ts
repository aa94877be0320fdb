/** A setting with a bad value. The message is one line: the setting, what is wrong with it and what is wanted. */
export class SettingError extends Error {
  constructor(
    readonly setting: string,
    problem: string,
  ) {
    super(`${setting} ${problem}`);
    this.name = 'SettingError';
  }
}
