import { Timestamp } from 'bson';
import { typeName } from '../../bson/bson-type';
import { Document } from '../../bson/document';
import { type BsonValue } from '../../bson/value';
import { badValue } from '../../errors';
import { type Assignment, type Modifier } from './modifier';

/** Reads one field of `$currentDate`: the time of the command, as a date or as a timestamp. */
export function parseCurrentDate({ operand, context: { now } }: Assignment): Modifier {
  const value = typeAsked(operand) === 'date' ? now : timestampOf(now);
  return () => value;
}

function typeAsked(operand: BsonValue): 'date' | 'timestamp' {
  if (typeof operand === 'boolean') return 'date';
  if (!(operand instanceof Document)) throw badValue(`${typeName(operand)} is not valid type for $currentDate`);
  for (const name of operand.without('$type').names()) throw badValue(`Unrecognized $currentDate option: ${name}`);
  const type = operand.get('$type');
  if (type === 'date' || type === 'timestamp') return type;
  throw badValue("The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field: {$type: 'date'}}}");
}

/** The second and, as the place within it that a timestamp has, the millisecond. */
function timestampOf(time: Date): Timestamp {
  const milliseconds = time.getTime();
  return new Timestamp({ t: Math.floor(milliseconds / 1000), i: (milliseconds % 1000) + 1 });
}
