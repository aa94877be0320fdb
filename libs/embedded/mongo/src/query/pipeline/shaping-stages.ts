import { Document } from '../../bson/document';
import { integer } from '../../bson/number';
import { isArray, type BsonValue } from '../../bson/value';
import { CommandError } from '../../errors';
import { type QueryContext } from '../context';
import { parseExpression } from '../expression/parse-expression';
import { excluding, parseAddedFields, parseProjection, type Projection } from '../projection/projection';
import { passing, type Stage, type StageParser } from './stage';

/** The stages that make one document of each, and the one that counts them. */
export const shapingStages = {
  $project: (operand, { context }) => {
    if (!(operand instanceof Document)) throw new CommandError(15969, '$project specification must be an object');
    if (operand.size === 0)
      throw new CommandError(51272, 'Invalid $project :: caused by :: projection specification must have at least one field');
    return shaping(parseProjection(operand, context));
  },
  $set: parseSet,
  $addFields: parseSet,
  $unset: (operand) => shaping(excluding(pathsToUnset(operand))),
  $replaceRoot: (operand, { context }) => replacing(newRootOf(operand), context),
  $replaceWith: (operand, { context }) => replacing(operand, context),
  $count: parseCount,
} as const satisfies Record<string, StageParser>;

function shaping(project: Projection): Stage {
  return { demand: (following) => following, connect: (next) => passing(next, (document) => next.push(project(document))) };
}

function parseSet(operand: BsonValue, { context }: Parameters<StageParser>[1]): Stage {
  if (!(operand instanceof Document)) throw new CommandError(40272, '$set specification stage must be an object');
  return shaping(parseAddedFields(operand, context));
}

function pathsToUnset(operand: BsonValue): readonly string[] {
  const paths = isArray(operand) ? operand : [operand];
  if (paths.length === 0) throw new CommandError(31119, '$unset specification must be a string or an array with at least one field');
  return paths.map((path) => {
    if (typeof path === 'string') return path;
    throw new CommandError(
      isArray(operand) ? 31120 : 31002,
      '$unset specification must be a string or an array containing only string values',
    );
  });
}

function newRootOf(operand: BsonValue): BsonValue {
  if (!(operand instanceof Document)) throw new CommandError(40229, '$replaceRoot specification must be an object');
  for (const name of operand.without('newRoot').names())
    throw new CommandError(40415, `BSON field '$replaceRoot.${name}' is an unknown field.`);
  const root = operand.get('newRoot');
  if (root === undefined) throw new CommandError(40414, "BSON field '$replaceRoot.newRoot' is missing but a required field");
  return root;
}

function replacing(operand: BsonValue, context: QueryContext): Stage {
  const root = parseExpression(operand, context);
  return shaping((document) => {
    const value = root(document);
    if (value instanceof Document) return value;
    throw new CommandError(40228, "'newRoot' expression must evaluate to an object");
  });
}

function parseCount(operand: BsonValue): Stage {
  const name = countField(operand);
  return {
    connect: (next) => {
      let count = 0n;
      return {
        push: () => ++count > 0n,
        end: () => {
          if (count > 0n) next.push(Document.of([[name, integer(count, true)]]));
          next.end();
        },
      };
    },
  };
}

function countField(operand: BsonValue): string {
  if (typeof operand !== 'string') throw new CommandError(40156, 'the count field must be a non-empty string');
  if (operand === '') throw new CommandError(40157, 'the count field must be a non-empty string');
  if (operand.startsWith('$')) throw new CommandError(40158, 'the count field cannot be a $-prefixed path');
  if (operand.includes('.')) throw new CommandError(40160, "the count field cannot contain '.'");
  return operand;
}
