import type { Command } from '../command';
import { writtenTargetOf } from '../namespace';

export const create: Command = {
  names: ['create'],
  options: {
    capped: 'refused',
    size: 'refused',
    max: 'refused',
    collation: 'refused',
    validator: 'refused',
    validationLevel: 'refused',
    validationAction: 'refused',
    storageEngine: 'refused',
    indexOptionDefaults: 'refused',
    timeseries: 'refused',
    clusteredIndex: 'refused',
    changeStreamPreAndPostImages: 'refused',
    expireAfterSeconds: 'refused',
    encryptedFields: 'refused',
    viewOn: 'refused',
    pipeline: 'refused',
    autoIndexId: 'refused',
    idIndex: 'refused',
    flags: 'refused',
    temp: 'refused',
    recordPreImages: 'refused',
  },
  run: (call) => {
    const namespace = writtenTargetOf(call);
    return call.engine.writes.run(() => {
      call.engine.catalog.ensure(namespace);
      return {};
    });
  },
};
