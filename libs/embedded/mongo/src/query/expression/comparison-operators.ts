import { Int32 } from 'bson';
import { compare } from '../../bson/compare';
import { type BsonValue } from '../../bson/value';
import { type OperatorParser, twoOperandsOf } from './operator-parser';

/** Compares across all types in BSON's order, where a missing value comes before null. */
export const comparisonOperators = {
  $eq: comparing('$eq', (difference) => difference === 0),
  $ne: comparing('$ne', (difference) => difference !== 0),
  $gt: comparing('$gt', (difference) => difference > 0),
  $gte: comparing('$gte', (difference) => difference >= 0),
  $lt: comparing('$lt', (difference) => difference < 0),
  $lte: comparing('$lte', (difference) => difference <= 0),
  $cmp: comparing('$cmp', (difference) => new Int32(Math.sign(difference))),
} as const satisfies Record<string, OperatorParser>;

function comparing(name: string, resultOf: (difference: number) => BsonValue): OperatorParser {
  return (operand, parse) => {
    const [left, right] = twoOperandsOf(name, operand, parse);
    return (root) => resultOf(compare(left(root), right(root)));
  };
}
