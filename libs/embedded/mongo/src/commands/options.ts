import { Document } from '../bson/document';
import { toNumber } from '../bson/number';
import { typeName } from '../bson/bson-type';
import { isArray, isNumber, type BsonValue, type MaybeValue } from '../bson/value';
import { badValue, CommandError, notImplemented, typeMismatch } from '../errors';

/** What an option has to be: of a type; anything, and without effect here; or not there, because this server does not have it. */
export type OptionKind = 'document' | 'documents' | 'text' | 'flag' | 'count' | 'any' | 'ignored' | 'refused';

/** The options of a command, or of one of its statements, that MongoDB knows. */
export type OptionTable = Readonly<Record<string, OptionKind>>;

const CHECKS: Readonly<Record<OptionKind, (value: BsonValue) => boolean>> = {
  document: (value) => value instanceof Document,
  documents: isArray,
  text: (value) => typeof value === 'string',
  flag: (value) => typeof value === 'boolean',
  count: isNumber,
  any: () => true,
  ignored: () => true,
  refused: () => true,
};

/** The options that were given, by name; what their table asks of them has been checked. */
export class Options {
  private constructor(
    private readonly given: Document,
    private readonly subject: string,
    private readonly sequences: ReadonlyMap<string, readonly Document[]>,
  ) {}

  /**
   * @param subject what they are options of, for messages
   * @param sequences options that came as lists beside the document
   * @throws CommandError 40415 for an unknown option, 14 for a wrong type, 238 for one that this server does not have
   */
  static read(
    given: Document,
    table: OptionTable,
    subject: string,
    sequences: ReadonlyMap<string, readonly Document[]> = new Map(),
  ): Options {
    for (const name of sequences.keys()) kindOf(name, table, subject);
    for (const [name, value] of given.entries()) check(`${subject}.${name}`, value, kindOf(name, table, subject));
    return new Options(given, subject, sequences);
  }

  has(name: string): boolean {
    return this.given.has(name) || this.sequences.has(name);
  }

  value(name: string): MaybeValue {
    return this.given.get(name);
  }

  document(name: string): Document | undefined {
    const value = this.given.get(name);
    return value instanceof Document ? value : undefined;
  }

  text(name: string): string | undefined {
    const value = this.given.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  flag(name: string, otherwise: boolean): boolean {
    const value = this.given.get(name);
    return typeof value === 'boolean' ? value : otherwise;
  }

  /** A whole number. @throws CommandError 2 when it is below zero */
  count(name: string): number | undefined {
    const value = this.given.get(name);
    if (!isNumber(value)) return undefined;
    const count = Math.trunc(toNumber(value));
    if (!(count >= 0)) throw badValue(`BSON field '${this.subject}.${name}' value must be >= 0`);
    return count;
  }

  /** A list of documents. @throws CommandError 40414 when it is missing, 14 when something else is among them */
  documents(name: string): readonly Document[] {
    const sequence = this.sequences.get(name);
    if (sequence !== undefined) return sequence;
    const value = this.given.get(name);
    if (!isArray(value)) throw missing(this.subject, name);
    return value.map((one) => {
      if (one instanceof Document) return one;
      throw typeMismatch(`BSON field '${this.subject}.${name}' has an element of the wrong type '${typeName(one)}'`);
    });
  }

  /** @throws CommandError 40414 when it is not there */
  required<Value>(name: string, value: Value | undefined): Value {
    if (value === undefined) throw missing(this.subject, name);
    return value;
  }
}

const missing = (subject: string, name: string): CommandError =>
  new CommandError(40414, `BSON field '${subject}.${name}' is missing but a required field`);

function kindOf(name: string, table: OptionTable, subject: string): OptionKind {
  const kind = Object.hasOwn(table, name) ? table[name] : undefined;
  if (kind === undefined) throw new CommandError(40415, `BSON field '${subject}.${name}' is an unknown field.`);
  return kind;
}

function check(option: string, value: BsonValue, kind: OptionKind): void {
  if (kind === 'refused' && value !== false && value !== null) throw notImplemented(`the option ${option}`);
  if (!CHECKS[kind](value)) throw typeMismatch(`BSON field '${option}' is the wrong type '${typeName(value)}'`);
}
