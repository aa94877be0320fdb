import { Document } from '../../bson/document';
import { integer } from '../../bson/number';
import { isArray, type BsonValue } from '../../bson/value';
import { CommandError } from '../../errors';
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
