import type { QueryContext } from '../../query/context';
import type { Catalog } from '../../storage/catalog';
import type { Options } from '../options';

/** What a statement is about: a collection, which need not be there yet, and the command that the statement is part of. */
export interface WriteTarget {
  readonly catalog: Catalog;
  readonly namespace: string;
  readonly context: QueryContext;
  /** The options of the command. */
  readonly options: Options;
}
