import { isArray, type BsonValue } from '../../bson/value';
import { CommandError } from '../../errors';
import { type Expression } from './expression';

/** Reads a part of an operand as an expression. */
export type ParseOperand = (operand: BsonValue) => Expression;

/** Reads the operand of an operator. */
export type OperatorParser = (operand: BsonValue, parse: ParseOperand) => Expression;

/** The operands of an operator that takes any number; one need not stand in a list. */
export const operandsOf = (operand: BsonValue, parse: ParseOperand): readonly Expression[] =>
  (isArray(operand) ? operand : [operand]).map(parse);

/** @throws CommandError 16020 unless there are exactly two operands. */
export function twoOperandsOf(name: string, operand: BsonValue, parse: ParseOperand): readonly [Expression, Expression] {
  const [first, second, ...more] = operandsOf(operand, parse);
  if (first === undefined || second === undefined || more.length > 0) throw wrongNumberOfOperands(name, 2, operand);
  return [first, second];
}

/** @throws CommandError 16020 unless there is exactly one operand. */
export function oneOperandOf(name: string, operand: BsonValue, parse: ParseOperand): Expression {
  const [first, ...more] = operandsOf(operand, parse);
  if (first === undefined || more.length > 0) throw wrongNumberOfOperands(name, 1, operand);
  return first;
}

export function wrongNumberOfOperands(name: string, expected: number, operand: BsonValue): CommandError {
  const count = isArray(operand) ? operand.length : 1;
  return new CommandError(16020, `Expression ${name} takes exactly ${expected} arguments. ${count} were passed in.`);
}
