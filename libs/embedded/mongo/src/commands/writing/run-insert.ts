import type { Document } from '../../bson/document';
import { withId } from './stored-document';
import { refuseBypass } from './write-options';
import type { WriteTarget } from './write-target';

/** Inserts documents one by one. @throws CommandError, and the one that was refused is not written */
export function inserterInto({ catalog, namespace, options }: WriteTarget): (document: Document) => void {
  const collection = catalog.ensure(namespace);
  refuseBypass(options, collection);
  return (document) => {
    collection.insert(withId(document));
  };
}
