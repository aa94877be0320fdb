import { Int32 } from 'bson';
import { typeName } from '../../bson/bson-type';
import { Document } from '../../bson/document';
import { isInteger, toBigInt } from '../../bson/number';
import { isNumber, type BsonValue } from '../../bson/value';
import { badValue } from '../../errors';
import { type Assignment, type Modifier } from './modifier';

type Integer = Int32 | bigint;

const OPERATIONS: ReadonlyMap<string, (left: bigint, right: bigint) => bigint> = new Map([
  ['and', (left: bigint, right: bigint) => left & right],
  ['or', (left: bigint, right: bigint) => left | right],
  ['xor', (left: bigint, right: bigint) => left ^ right],
]);

const ZERO = new Int32(0);

/** Reads one field of `$bit`: `{ and: 10 }`, one operation after the other. A missing field counts as zero. */
export function parseBit({ path, operand }: Assignment): Modifier {
  if (!(operand instanceof Document)) throw badValue(`The $bit modifier needs an embedded document, not a ${typeName(operand)}`);
  const steps = Array.from(operand.entries(), ([name, value]) => parseStep(name, value));
  if (steps.length === 0) throw badValue('You must pass in at least one bitwise operation: {$bit: {field: {and/or/xor: #}}}');
  return (present = ZERO) => {
    if (!isInt(present)) throw badValue(`Cannot apply $bit to a value of non-integral type: '${path}' is a ${typeName(present)}`);
    return steps.reduce<Integer>((value, step) => step(value), present);
  };
}

function parseStep(name: string, operand: BsonValue): (value: Integer) => Integer {
  const calculate = OPERATIONS.get(name);
  if (calculate === undefined) throw badValue(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
  if (!isInt(operand)) throw badValue(`The $bit modifier field must be an Integer(32/64 bit); a '${typeName(operand)}' is not supported`);
  return (value) => {
    const bits = calculate(toBigInt(value), toBigInt(operand));
    return value instanceof Int32 && operand instanceof Int32 ? new Int32(Number(bits)) : bits;
  };
}

const isInt = (value: BsonValue): value is Integer => isNumber(value) && isInteger(value);
