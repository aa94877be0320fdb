/** The log is not what was signed: nothing more is signed before somebody has looked. The message says what differs. */
export class LogAltered extends Error {}
