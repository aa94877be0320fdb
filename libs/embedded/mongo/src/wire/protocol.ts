// Numbers of MongoDB's wire protocol. Source: the MongoDB manual, «MongoDB Wire Protocol».

export const OpCode = { reply: 1, query: 2004, message: 2013 } as const;

/** A message begins with four int32: its length, its own number, the number it answers, its operation. */
export const HEADER_BYTES = 16;
export const LONGEST_MESSAGE = 48_000_000;

export const Flag = { checksumPresent: 1, moreToCome: 2 } as const;
/** A server must refuse flags among these bits that it does not know. */
export const REQUIRED_FLAGS = 0xffff;

export const SectionKind = { body: 0, sequence: 1 } as const;

/** The bytes are no message; the connection is of no more use. */
export class ProtocolError extends Error {}
