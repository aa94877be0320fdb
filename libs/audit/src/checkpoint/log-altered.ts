/** The log is not what was signed: nothing more is signed before somebody has looked. The message says what differs. */
export class LogAltered extends Error {}

/** The tree does not reach what was signed: the log was cut off, or the tree is being made anew. Whoever follows the log to its end can tell. */
export class LogShorter extends LogAltered {}
