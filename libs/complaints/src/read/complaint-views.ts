import type { View } from '@platform/read-store';
import type { ComplaintEvent } from '../events/complaint-events';
import { complaintDetails } from './complaint-details/complaint-details.projection';
import { dashboardFigures } from './dashboard-figures/dashboard-figures.projection';
import { deadlineBoard } from './deadline-board/deadline-board.projection';
import { timeline } from './timeline/timeline.projection';
import { searchableWorklist, type SearchParts } from './worklist/worklist.view';
import { worklist } from './worklist/worklist.projection';

/** Everything that people look at, one document per case each: to be asked. */
export const complaintViews: readonly View<ComplaintEvent>[] = [complaintDetails, timeline, deadlineBoard, worklist, dashboardFigures];

/** The same views as they are made: with what cases are found by. Only these are to be projected, rebuilt and verified. */
export const projectedComplaintViews = (parts: SearchParts): readonly View<ComplaintEvent>[] =>
  complaintViews.map((view) => (view.name === worklist.name ? searchableWorklist(parts) : view));
