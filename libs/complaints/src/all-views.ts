import type { ViewId } from '@platform/read-store';
import { dutiesId } from './duties/duties.projection';
import { complaintViews } from './read/complaint-views';

/** Every view that is kept of cases: what people look at, and what waits to be done. To be asked for how far it is. */
export const allViews: readonly ViewId[] = [...complaintViews, dutiesId];
