import { isArray, type BsonValue } from '../../bson/value';
import { typeMismatch } from '../../errors';
import type { Command } from '../command';

export const killCursors: Command = {
  names: ['killCursors'],
  options: { cursors: 'documents' },
  run: ({ engine: { cursors }, options }) => {
    const given = options.required('cursors', options.value('cursors'));
    const ids = (isArray(given) ? given : []).map(idOf);
    const killed = ids.filter((id) => cursors.close(id));
    const cursorsNotFound = ids.filter((id) => !killed.includes(id));
    return { cursorsKilled: killed, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] };
  },
};

function idOf(value: BsonValue): bigint {
  if (typeof value !== 'bigint') throw typeMismatch("BSON field 'killCursors.cursors' has an element that is not of the type 'long'");
  return value;
}
