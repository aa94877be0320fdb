import { Document } from '../../bson/document';
import { isArray, type BsonValue } from '../../bson/value';
import { CommandError } from '../../errors';
import { type Expression, isTrue } from './expression';
import { type OperatorParser, operandsOf, type ParseOperand, wrongNumberOfOperands } from './operator-parser';

export const conditionalOperators = { $cond: parseCond, $ifNull: parseIfNull, $switch: parseSwitch } as const satisfies Record<
  string,
  OperatorParser
>;

const MISSING_PART = { if: 17080, then: 17081, else: 17082 } as const;

function parseCond(operand: BsonValue, parse: ParseOperand): Expression {
  const [condition, then, otherwise] = operand instanceof Document ? condParts(operand).map(parse) : operandsOf(operand, parse);
  const isComplete = operand instanceof Document || (isArray(operand) && operand.length === 3);
  if (!isComplete || !condition || !then || !otherwise) throw wrongNumberOfOperands('$cond', 3, operand);
  return (root) => (isTrue(condition(root)) ? then(root) : otherwise(root));
}

function condParts(document: Document): BsonValue[] {
  for (const name of document.names())
    if (!Object.hasOwn(MISSING_PART, name)) throw new CommandError(17083, `Unrecognized parameter to $cond: ${name}`);
  return Object.entries(MISSING_PART).map(([name, code]) =>
    part(document, name, new CommandError(code, `Missing '${name}' parameter to $cond`)),
  );
}

function parseIfNull(operand: BsonValue, parse: ParseOperand): Expression {
  const operands = operandsOf(operand, parse);
  if (operands.length < 2) throw new CommandError(1257300, `$ifNull needs at least two arguments, had: ${operands.length}`);
  return (root) => {
    const values = operands.map((expression) => expression(root));
    return values.find((value) => value !== null && value !== undefined) ?? values.at(-1);
  };
}

interface Branch {
  readonly condition: Expression;
  readonly then: Expression;
}

function parseSwitch(operand: BsonValue, parse: ParseOperand): Expression {
  if (!(operand instanceof Document)) throw new CommandError(40060, '$switch requires an object as an argument');
  for (const name of operand.names())
    if (name !== 'branches' && name !== 'default') throw new CommandError(40067, `$switch found an unknown argument: ${name}`);
  const otherwise = operand.get('default');
  return choose(parseBranches(operand.get('branches') ?? [], parse), otherwise === undefined ? undefined : parse(otherwise));
}

function parseBranches(branches: BsonValue, parse: ParseOperand): readonly Branch[] {
  if (!isArray(branches)) throw new CommandError(40061, "$switch expected an array for 'branches'");
  if (branches.length === 0) throw new CommandError(40068, '$switch requires at least one branch.');
  return branches.map((branch) => parseBranch(branch, parse));
}

function choose(branches: readonly Branch[], otherwise: Expression | undefined): Expression {
  return (root) => {
    const then = branches.find(({ condition }) => isTrue(condition(root)))?.then ?? otherwise;
    if (then === undefined)
      throw new CommandError(40066, '$switch could not find a matching branch for an input, and no default was specified.');
    return then(root);
  };
}

function parseBranch(branch: BsonValue, parse: ParseOperand): Branch {
  if (!(branch instanceof Document)) throw new CommandError(40062, '$switch expected each branch to be an object');
  for (const name of branch.names())
    if (name !== 'case' && name !== 'then') throw new CommandError(40063, `$switch found an unknown argument to a branch: ${name}`);
  return {
    condition: parse(part(branch, 'case', new CommandError(40064, "$switch requires each branch have a 'case' expression"))),
    then: parse(part(branch, 'then', new CommandError(40065, "$switch requires each branch have a 'then' expression."))),
  };
}

function part(document: Document, name: string, refusal: CommandError): BsonValue {
  const value = document.get(name);
  if (value === undefined) throw refusal;
  return value;
}
