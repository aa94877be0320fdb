import { isEqual } from '../../bson/compare';
import { isArray } from '../../bson/value';
import { CommandError } from '../../errors';
import { isTrue } from './expression';
import { oneOperandOf, type OperatorParser, operandsOf, twoOperandsOf } from './operator-parser';

export const logicalOperators = {
  $and: (operand, parse) => {
    const operands = operandsOf(operand, parse);
    return (root) => operands.every((expression) => isTrue(expression(root)));
  },
  $or: (operand, parse) => {
    const operands = operandsOf(operand, parse);
    return (root) => operands.some((expression) => isTrue(expression(root)));
  },
  $not: (operand, parse) => {
    const expression = oneOperandOf('$not', operand, parse);
    return (root) => !isTrue(expression(root));
  },
  $in: (operand, parse) => {
    const [value, list] = twoOperandsOf('$in', operand, parse);
    return (root) => {
      const [wanted, elements] = [value(root), list(root)];
      if (!isArray(elements)) throw new CommandError(40081, '$in requires an array as a second argument');
      return elements.some((element) => isEqual(element, wanted));
    };
  },
} as const satisfies Record<string, OperatorParser>;
