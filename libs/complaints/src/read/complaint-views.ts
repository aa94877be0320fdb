import type { View } from '@platform/read-store';
import type { ComplaintEvent } from '../events/complaint-events';
import { complaintDetails } from './complaint-details/complaint-details.projection';
import { dashboardFigures } from './dashboard-figures/dashboard-figures.projection';
import { deadlineBoard } from './deadline-board/deadline-board.projection';
import { timeline } from './timeline/timeline.projection';

/** Everything that people look at, one document per case each. */
export const complaintViews: readonly View<ComplaintEvent>[] = [complaintDetails, timeline, deadlineBoard, dashboardFigures];
