import type { ProjectedEvent } from '@platform/read-store';
import type { ComplaintEvent } from '../events/complaint-events';

/** An event of a case with what views need to know of its recording. Personal fields are sealed. */
export type CaseEvent = ProjectedEvent<ComplaintEvent>;
