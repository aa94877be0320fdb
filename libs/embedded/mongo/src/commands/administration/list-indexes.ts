import { wholeList } from '../../cursors/cursor-reply';
import { CommandError } from '../../errors';
import type { Command } from '../command';
import { targetOf } from '../namespace';

export const listIndexes: Command = {
  names: ['listIndexes'],
  options: { cursor: 'document', includeBuildUUIDs: 'refused', includeIndexBuildInfo: 'refused' },
  run: (call) => {
    const namespace = targetOf(call);
    const collection = call.engine.catalog.get(namespace);
    if (collection === undefined) throw new CommandError(26, `ns does not exist: ${namespace}`);
    return wholeList(
      namespace,
      collection.indexes.map(({ definition }) => definition.specification),
    );
  },
};
