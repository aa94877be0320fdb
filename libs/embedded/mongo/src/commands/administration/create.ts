import { isEqual } from '../../bson/compare';
import { Document } from '../../bson/document';
import { CommandError } from '../../errors';
import { parseFilter } from '../../query/filter/parse-filter';
import type { Catalog } from '../../storage/catalog';
import type { Call, Command } from '../command';
import { writtenTargetOf } from '../namespace';

export const create: Command = {
  names: ['create'],
  options: {
    capped: 'refused',
    size: 'refused',
    max: 'refused',
    collation: 'refused',
    validator: 'document',
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
    const validator = validatorOf(call);
    return call.engine.writes.run(() => {
      ensure(call.engine.catalog, namespace, validator);
      return {};
    });
  },
};

/** @throws CommandError for what is no filter */
function validatorOf({ options, now }: Call): Document {
  const validator = options.document('validator') ?? Document.empty;
  parseFilter(validator, { now });
  return validator;
}

/** @throws CommandError 48 when there is such a collection with another validator */
function ensure(catalog: Catalog, namespace: string, validator: Document): void {
  const present = catalog.get(namespace);
  if (present === undefined) catalog.create(namespace, validator);
  else if (!isEqual(present.validator, validator)) throw new CommandError(48, `Collection ${namespace} already exists.`);
}
