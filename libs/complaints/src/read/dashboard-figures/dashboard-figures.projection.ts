import type { View } from '@platform/read-store';
import { isEvidence, type ComplaintEvent } from '../../events/complaint-events';
import type { CaseEvent } from '../case-event';
import { received, type CaseFigures } from './case-figures.projection';
import { afterDecision } from './decisions.projection';

const evolve = (figures: CaseFigures | null, { event, occurredAt }: Pick<CaseEvent, 'event' | 'occurredAt'>): CaseFigures | null => {
  if (event.type === 'ReportReceived') return received(event);
  return figures && !isEvidence(event) ? afterDecision(figures, event, occurredAt) : figures;
};

/** What the figures of the dashboard are made of: a document per case, so that no figure is ever counted up. */
export const dashboardFigures: View<ComplaintEvent, CaseFigures> = {
  name: 'dashboard-figures',
  version: 1,
  indexes: [{ name: 'received-on', key: { 'document.receivedOn': 1 } }],
  evolve,
};
