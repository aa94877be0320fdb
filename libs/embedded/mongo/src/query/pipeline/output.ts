import { Document } from '../../bson/document';
import { type BsonValue, type MaybeValue } from '../../bson/value';
import { badValue, CommandError, notImplemented } from '../../errors';

/** The collection that the results go to; without a database, that of the command. */
export interface OutputTarget {
  readonly database?: string;
  readonly collection: string;
}

/** What becomes of the results instead of being shown. */
export type Output =
  | { readonly kind: 'out'; readonly target: OutputTarget }
  | {
      readonly kind: 'merge';
      readonly target: OutputTarget;
      /** For a document whose `_id` is there already. */
      readonly whenMatched: 'merge' | 'replace' | 'keepExisting';
      /** For the others. */
      readonly whenNotMatched: 'insert' | 'discard';
    };

const parsers: ReadonlyMap<string, (operand: BsonValue) => Output> = new Map([
  ['$out', parseOut],
  ['$merge', parseMerge],
]);

export const isOutput = (stage: string): boolean => parsers.has(stage);

/**
 * Reads `$out` or `$merge`; `undefined` for every other stage.
 * @throws CommandError 2 or 51178 for what is no target, 238 for the ways to merge that this server leaves out
 */
export function parseOutput(stage: MaybeValue): Output | undefined {
  if (!(stage instanceof Document) || stage.size !== 1) return undefined;
  const [name = '', operand = null] = stage.first() ?? [];
  return parsers.get(name)?.(operand);
}

function parseOut(operand: BsonValue): Output {
  return { kind: 'out', target: targetOf('$out', operand) };
}

function parseMerge(operand: BsonValue): Output {
  const options = operand instanceof Document ? operand : Document.of([['into', operand]]);
  for (const name of options.names())
    if (!['into', 'on', 'whenMatched', 'whenNotMatched'].includes(name)) throw notImplemented(`${name} in $merge`);
  requireOneOf('on', options.get('on') ?? '_id', ['_id']);
  return {
    kind: 'merge',
    target: targetOf('$merge', options.get('into') ?? null),
    whenMatched: requireOneOf('whenMatched', options.get('whenMatched') ?? 'merge', ['merge', 'replace', 'keepExisting']),
    whenNotMatched: requireOneOf('whenNotMatched', options.get('whenNotMatched') ?? 'insert', ['insert', 'discard']),
  };
}

function requireOneOf<Choice extends string>(option: string, value: BsonValue, choices: readonly Choice[]): Choice {
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw notImplemented(`this ${option} in $merge`);
  return choice;
}

function targetOf(stage: string, operand: BsonValue): OutputTarget {
  if (typeof operand === 'string') return { collection: operand };
  if (!(operand instanceof Document)) throw new CommandError(51178, `${stage} needs a string or an object`);
  const { db: database, coll: collection, ...others } = Object.fromEntries(operand.entries());
  for (const name of Object.keys(others)) throw notImplemented(`${name} in ${stage}`);
  if (typeof collection !== 'string') throw badValue(`${stage} needs the name of a collection`);
  if (database === undefined) return { collection };
  if (typeof database !== 'string') throw badValue(`${stage} needs the name of a database`);
  return { database, collection };
}
