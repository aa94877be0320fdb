import type { DataFolder, StoreKind } from '@embedded/data-folder';

type TableName = 'catalog' | 'documents' | 'entries';

/**
 * catalog: namespace -> the collection, its indexes included;
 * documents: collection, record -> document as it was sent;
 * entries: index, values, record -> record.
 */
export const DOCUMENT_STORE: StoreKind<TableName> = {
  name: 'document store',
  file: 'documents.mdb',
  format: 1,
  tables: ['catalog', 'documents', 'entries'],
};

export type Tables = DataFolder<TableName>['tables'];
