import { eventCatalogue } from './event-catalogue.mjs';
import { openApi } from './openapi.mjs';
import { roleMatrix } from './role-matrix.mjs';
import { sliceTable } from './slice-table.mjs';
import { stateDiagram, statePage } from './state-diagram.mjs';

/** All documents that follow from the code, most of them from the built code. */
export const documents = [openApi, roleMatrix, sliceTable, eventCatalogue, statePage, stateDiagram];
