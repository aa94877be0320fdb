import { divide, multiply, subtract, toNumber } from '../../bson/number';
import { Summation } from '../../bson/summation';
import { typeName } from '../../bson/bson-type';
import { type BsonNumber, isNumber, type BsonValue, type MaybeValue } from '../../bson/value';
import { badValue, notImplemented, typeMismatch } from '../../errors';
import { Int32 } from 'bson';
import { type OperatorParser, operandsOf, twoOperandsOf } from './operator-parser';

/** Numbers become a number; anything else is refused, and null or a missing value makes the result null. */
type Calculation = (numbers: readonly BsonNumber[]) => BsonValue;

export const arithmeticOperators = {
  $add: ofMany('$add', (numbers) => {
    const sum = new Summation();
    for (const number of numbers) sum.add(number);
    return sum.result();
  }),
  $multiply: ofMany('$multiply', (numbers) => numbers.reduce(multiply, new Int32(1))),
  $subtract: ofTwo('$subtract', subtract),
  $divide: ofTwo('$divide', (dividend, divisor) => {
    if (toNumber(divisor) === 0) throw badValue("can't $divide by zero");
    return divide(dividend, divisor);
  }),
} as const satisfies Record<string, OperatorParser>;

function ofMany(name: string, calculate: Calculation): OperatorParser {
  return (operand, parse) => {
    const operands = operandsOf(operand, parse);
    return (root) => {
      const numbers = numbersAmong(
        name,
        operands.map((expression) => expression(root)),
      );
      return numbers === undefined ? null : calculate(numbers);
    };
  };
}

function ofTwo(name: string, calculate: (left: BsonNumber, right: BsonNumber) => BsonValue): OperatorParser {
  return (operand, parse) => {
    const [first, second] = twoOperandsOf(name, operand, parse);
    return (root) => {
      const [left, right] = numbersAmong(name, [first(root), second(root)]) ?? [];
      return left === undefined || right === undefined ? null : calculate(left, right);
    };
  };
}

function numbersAmong(name: string, values: readonly MaybeValue[]): readonly BsonNumber[] | undefined {
  if (values.some((value) => value instanceof Date)) throw notImplemented(`${name} of dates`);
  const numbers = values.filter(isNumber);
  if (numbers.length === values.length) return numbers;
  const other = values.find((value) => value !== undefined && value !== null && !isNumber(value));
  if (other === undefined || other === null) return undefined;
  throw typeMismatch(`${name} only supports numeric types, not ${typeName(other)}`);
}
