import type { BsonValue } from '../bson/value';
import type { CursorRegistry } from '../cursors/cursor-registry';
import type { Catalog } from '../storage/catalog';
import type { WriteQueue } from '../storage/write-queue';
import type { Options, OptionTable } from './options';

/** What commands work on. */
export interface Engine {
  readonly catalog: Catalog;
  readonly writes: WriteQueue;
  readonly cursors: CursorRegistry;
}

/** A command as it was sent. */
export interface Call {
  readonly engine: Engine;
  readonly database: string;
  /** The value of the field that names the command: for most the name of a collection. */
  readonly target: BsonValue;
  readonly options: Options;
  readonly now: Date;
}

/** The fields of a reply; `ok` comes by itself. */
export type Reply = Readonly<Record<string, BsonValue>>;

export interface Command {
  /** As MongoDB writes it, and other spellings of it. */
  readonly names: readonly string[];
  /** Without those that every command has. Undefined: whatever is given has no effect, as MongoDB has it for this command. */
  readonly options: OptionTable | undefined;
  /** @throws CommandError */
  readonly run: (call: Call) => Reply | Promise<Reply>;
}
