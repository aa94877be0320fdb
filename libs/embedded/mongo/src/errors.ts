/** The codes that MongoDB has names for; every other one is called `Location` and its number. */
const CODE_NAMES = {
  1: 'InternalError',
  2: 'BadValue',
  6: 'HostUnreachable',
  8: 'UnknownError',
  9: 'FailedToParse',
  13: 'Unauthorized',
  14: 'TypeMismatch',
  15: 'Overflow',
  16: 'InvalidLength',
  17: 'ProtocolError',
  20: 'IllegalOperation',
  22: 'InvalidBSON',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  34: 'CannotBackfillArray',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  50: 'MaxTimeMSExpired',
  52: 'DollarPrefixedFieldName',
  53: 'InvalidIdField',
  54: 'NotSingleValueField',
  56: 'EmptyFieldName',
  59: 'CommandNotFound',
  64: 'WriteConcernFailed',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  76: 'NoReplicationEnabled',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  91: 'ShutdownInProgress',
  96: 'OperationFailed',
  100: 'UnsatisfiableWriteConcern',
  115: 'CommandNotSupportedOnView',
  121: 'DocumentValidationFailure',
  123: 'NotAReplicaSet',
  125: 'CommandFailed',
  168: 'InvalidPipelineOperator',
  171: 'CannotIndexParallelArrays',
  175: 'QueryPlanKilled',
  197: 'InvalidIndexSpecificationOption',
  237: 'CursorKilled',
  238: 'NotImplemented',
  241: 'ConversionFailure',
  292: 'QueryExceededMemoryLimitNoDiskUseAllowed',
  322: 'APIVersionError',
  352: 'UnsupportedOpQueryCommand',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
  40414: 'IDLFailedToParse',
  40415: 'IDLUnknownField',
} as const;

const codeNames: Readonly<Record<number, string>> = CODE_NAMES;

/** A refusal as MongoDB words it. `code` is MongoDB's own number for it. */
export class CommandError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }

  /** MongoDB's name of the code, such as `BadValue`. */
  get codeName(): string {
    return codeNames[this.code] ?? `Location${this.code}`;
  }
}

/** The refusal of something that MongoDB knows and this server leaves out. */
export const notImplemented = (what: string): CommandError => new CommandError(238, `${what} is not implemented by the embedded server`);
/** Code 2. */
export const badValue = (message: string): CommandError => new CommandError(2, message);
/** Code 9. */
export const failedToParse = (message: string): CommandError => new CommandError(9, message);
/** Code 14. */
export const typeMismatch = (message: string): CommandError => new CommandError(14, message);
