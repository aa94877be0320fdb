import { Int32 } from 'bson';
import { CommandError } from '../../errors';
import { oneOperandOf, type OperatorParser } from './operator-parser';

export const stringOperators = {
  $strLenBytes: (operand, parse) => {
    const text = oneOperandOf('$strLenBytes', operand, parse);
    return (root) => {
      const value = text(root);
      if (typeof value !== 'string') throw new CommandError(34473, '$strLenBytes requires a string argument');
      return new Int32(Buffer.byteLength(value));
    };
  },
} as const satisfies Record<string, OperatorParser>;
