import { Document } from '../../bson/document';
import { equalityKey } from '../../bson/equality-key';
import { type BsonValue } from '../../bson/value';
import { CommandError, notImplemented } from '../../errors';
import { type QueryContext } from '../context';
import { type Expression } from '../expression/expression';
import { parseExpression } from '../expression/parse-expression';
import { fieldPath } from '../field-path';
import { Sort } from '../sort/sort';
import { type Accumulator, accumulators, type NewAccumulator } from './accumulators';
import { pushAll, sortStage } from './search-stages';
import { type Sink, type Stage, type StageParser } from './stage';

const newAccumulators: ReadonlyMap<string, NewAccumulator> = new Map(Object.entries(accumulators));
const NOT_BUILT = new Set(
  `$accumulator $addToSet $bottom $bottomN $concatArrays $firstN $lastN $maxN $median $mergeObjects $minN $percentile $setUnion $stdDevPop
  $stdDevSamp $top $topN`.split(/\s+/),
);

/** A field of the groups: what is taken of each document, and how it is gathered. */
interface GroupField {
  readonly name: string;
  readonly newAccumulator: NewAccumulator;
  readonly value: Expression;
}

/** One group while its documents come. */
interface Group {
  readonly id: BsonValue;
  readonly accumulators: readonly Accumulator[];
}

export const groupStages = { $group: parseGroup, $sortByCount: parseSortByCount } as const satisfies Record<string, StageParser>;

function parseGroup(operand: BsonValue, { context }: Parameters<StageParser>[1]): Stage {
  if (!(operand instanceof Document)) throw new CommandError(15947, "a group's fields must be specified in an object");
  const id = operand.get('_id');
  if (id === undefined) throw new CommandError(15955, 'a group specification must include an _id');
  const fields = Array.from(operand.without('_id').entries(), ([name, value]) => parseField(name, value, context));
  return groupStage(parseExpression(id, context), fields);
}

function parseSortByCount(operand: BsonValue, { context }: Parameters<StageParser>[1]): Stage {
  const isExpression =
    operand instanceof Document ? operand.first()?.[0].startsWith('$') : typeof operand === 'string' && operand.startsWith('$');
  if (!isExpression) throw new CommandError(40148, 'the sortByCount field must be defined as a $-prefixed path or an expression');
  const count = { name: 'count', newAccumulator: accumulators.$count, value: () => undefined };
  const group = groupStage(parseExpression(operand, context), [count]);
  const sort = sortStage(new Sort([{ path: fieldPath('count'), direction: -1 }]));
  return { connect: (next, demanded) => group.connect(sort.connect(next, demanded), Infinity) };
}

function parseField(name: string, value: BsonValue, context: QueryContext): GroupField {
  if (name.includes('.')) throw new CommandError(40235, `The field name '${name}' cannot contain '.'`);
  if (name.startsWith('$')) throw new CommandError(40236, `The field name '${name}' cannot be an operator name`);
  const [operator, operand] = onlyField(name, value);
  const newAccumulator = accumulatorNamed(operator);
  return { name, newAccumulator, value: operator === '$count' ? countOperand(operand) : parseExpression(operand, context) };
}

function onlyField(name: string, value: BsonValue): readonly [string, BsonValue] {
  const field = value instanceof Document ? value.first() : undefined;
  if (!(value instanceof Document) || field === undefined)
    throw new CommandError(40234, `The field '${name}' must be an accumulator object`);
  if (value.size > 1) throw new CommandError(40238, `The field '${name}' must specify one accumulator`);
  return field;
}

function accumulatorNamed(operator: string): NewAccumulator {
  const known = newAccumulators.get(operator);
  if (known !== undefined) return known;
  throw NOT_BUILT.has(operator) ? notImplemented(`${operator} in $group`) : new CommandError(15952, `unknown group operator '${operator}'`);
}

function countOperand(operand: BsonValue): Expression {
  if (operand instanceof Document && operand.size === 0) return () => undefined;
  throw new CommandError(9, '$count takes no arguments, i.e. $count:{}');
}

function groupStage(idOf: Expression, fields: readonly GroupField[]): Stage {
  return {
    connect: (next) => {
      const groups = new Map<string, Group>();
      const push = (document: Document): boolean => {
        const group = groupOf(groups, idOf(document) ?? null, fields);
        fields.forEach(({ value }, at) => group.accumulators[at]?.add(value(document)));
        return true;
      };
      return { push, end: () => pushGroups(next, groups.values(), fields) };
    },
  };
}

function groupOf(groups: Map<string, Group>, id: BsonValue, fields: readonly GroupField[]): Group {
  const key = equalityKey(id);
  const present = groups.get(key);
  if (present !== undefined) return present;
  const group = { id, accumulators: fields.map(({ newAccumulator }) => newAccumulator()) };
  groups.set(key, group);
  return group;
}

function pushGroups(next: Sink, groups: Iterable<Group>, fields: readonly GroupField[]): void {
  const documents = Array.from(groups, ({ id, accumulators: gathered }) =>
    Document.of([['_id', id], ...fields.map(({ name }, at) => [name, gathered[at]?.result() ?? null] as const)]),
  );
  pushAll(next, documents);
}
