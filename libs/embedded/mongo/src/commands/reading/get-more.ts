import { nextBatch } from '../../cursors/cursor-reply';
import { typeMismatch } from '../../errors';
import type { Command } from '../command';
import { namespaceOf } from '../namespace';

export const getMore: Command = {
  names: ['getMore'],
  options: { collection: 'text', batchSize: 'count', term: 'refused', lastKnownCommittedOpTime: 'refused' },
  run: ({ engine: { cursors }, database, target, options }) => {
    if (typeof target !== 'bigint') throw typeMismatch("BSON field 'getMore.getMore' is not of the type 'long'");
    const namespace = namespaceOf(database, options.required('collection', options.text('collection')));
    return nextBatch(cursors, target, cursors.get(target, namespace), options.count('batchSize') || undefined);
  },
};
