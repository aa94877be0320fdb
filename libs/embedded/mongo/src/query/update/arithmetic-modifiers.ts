import { Int32 } from 'bson';
import { typeName } from '../../bson/bson-type';
import { add, isInteger, multiply } from '../../bson/number';
import { isNumber, type BsonNumber } from '../../bson/value';
import { badValue, typeMismatch } from '../../errors';
import { type ModifierParser } from './modifier';

interface Arithmetic {
  readonly operator: string;
  readonly calculate: (present: BsonNumber, operand: BsonNumber) => BsonNumber;
  /** What comes of a missing field. */
  readonly initial: (operand: BsonNumber) => BsonNumber;
}

/** The operators that calculate a number. */
export const arithmeticModifiers = {
  $inc: arithmetic({ operator: '$inc', calculate: add, initial: (operand) => operand }),
  $mul: arithmetic({ operator: '$mul', calculate: multiply, initial: (operand) => multiply(operand, new Int32(0)) }),
} as const satisfies Record<string, ModifierParser>;

function arithmetic({ operator, calculate, initial }: Arithmetic): ModifierParser {
  return ({ path, operand }) => {
    if (!isNumber(operand)) throw typeMismatch(`Cannot apply ${operator} with a non-numeric argument: {${path}: ${typeName(operand)}}`);
    return (present) => {
      if (present === undefined) return initial(operand);
      if (!isNumber(present))
        throw typeMismatch(
          `Cannot apply ${operator} to a value of non-numeric type. The field '${path}' is of non-numeric type ${typeName(present)}`,
        );
      const result = calculate(present, operand);
      if (typeof result === 'number' && isInteger(present) && isInteger(operand))
        throw badValue(`Failed to apply ${operator} operations: the result exceeds 64 bits`);
      return result;
    };
  };
}
