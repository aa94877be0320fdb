import { UUID } from 'bson';
import { isIdentical } from '../../bson/encode';
import type { Document } from '../../bson/document';
import { checkedSize } from '../../document-size';
import { fieldPath } from '../../query/field-path';
import { Comparison } from '../../query/filter/condition';
import { PathFilter } from '../../query/filter/filter';
import type { Output } from '../../query/pipeline/output';
import type { Catalog } from '../../storage/catalog';
import type { Collection } from '../../storage/collection';
import { firstOf, idOf } from '../writing/change';
import { withId } from '../writing/stored-document';

type Merge = Extract<Output, { readonly kind: 'merge' }>;

/**
 * Writes the results of a pipeline as its last stage says, inside a transaction.
 *
 * @throws CommandError as an insert does; `$out` has then written nothing, `$merge` what came before
 */
export function writeOutput(catalog: Catalog, namespace: string, results: readonly Document[], output: Output): void {
  if (output.kind === 'out') replaceAll(catalog, namespace, results);
  else mergeInto(catalog, namespace, results, output);
}

/** Fills a new collection with the indexes and the validator of the old one, and puts it in its place. */
function replaceAll(catalog: Catalog, namespace: string, results: readonly Document[]): void {
  const old = catalog.get(namespace);
  const [database = ''] = namespace.split('.');
  const made = `${database}.tmp.agg_out.${new UUID().toString()}`;
  catalog.create(made, old?.validator);
  try {
    fill(catalog, made, { indexes: old?.indexes.slice(1) ?? [], results });
  } catch (error) {
    catalog.drop(catalog.ensure(made));
    throw error;
  }
  if (old !== undefined) catalog.drop(old);
  catalog.rename(catalog.ensure(made), namespace);
}

interface Content {
  readonly indexes: Collection['indexes'];
  readonly results: readonly Document[];
}

function fill(catalog: Catalog, namespace: string, { indexes, results }: Content): void {
  for (const { definition } of indexes) catalog.createIndex(catalog.ensure(namespace), definition);
  const collection = catalog.ensure(namespace);
  for (const document of results) collection.insert(withId(document));
  catalog.noteTraits(collection);
}

function mergeInto(catalog: Catalog, namespace: string, results: readonly Document[], merge: Merge): void {
  const collection = catalog.ensure(namespace);
  try {
    for (const result of results) mergeOne(collection, withId(result), merge);
  } finally {
    catalog.noteTraits(collection);
  }
}

function mergeOne(collection: Collection, result: Document, { whenMatched, whenNotMatched }: Merge): void {
  const filter = new PathFilter(fieldPath('_id'), new Comparison('eq', idOf(result)));
  const present = firstOf(collection, { filter });
  if (present === undefined) {
    if (whenNotMatched === 'insert') collection.insert(result);
    return;
  }
  if (whenMatched === 'keepExisting') return;
  const merged = whenMatched === 'replace' ? result : withFieldsOf(present.document, result);
  if (!isIdentical(merged, present.document)) collection.replace(present, checkedSize(merged));
}

function withFieldsOf(present: Document, result: Document): Document {
  let merged = present;
  for (const [name, value] of result.entries()) if (name !== '_id') merged = merged.with(name, value);
  return merged;
}
