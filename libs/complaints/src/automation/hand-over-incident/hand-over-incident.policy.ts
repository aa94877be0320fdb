import type { ComplaintEvent } from '../../events/complaint-events';
import { INCIDENT_MANAGEMENT, type ExternalSystem } from '../../events/effect';
import type { CaseEvent } from '../../read/case-event';
import type { Duty } from '../duty';

/**
 * An incident is handed over to incident management, once for each time that it was told to be one (procedure: an incident goes to the technical specialists).
 *
 * @param systems the outside systems that are in use
 */
export const incidentsToHandOver = ({ id, occurredAt, event }: CaseEvent, systems: readonly ExternalSystem[]): readonly Duty[] =>
  event.type === 'ReportTriaged' && event.data.classification === 'incident' && systems.includes(INCIDENT_MANAGEMENT)
    ? [{ kind: 'hand-over-incident', about: id, to: INCIDENT_MANAGEMENT, dueAt: occurredAt }]
    : [];

/** What is settled by an event: incident management has it, or it turned out to be a complaint. */
export const isHandedOver = ({ kind, to }: Duty, { type, data }: ComplaintEvent): boolean => {
  if (kind !== 'hand-over-incident') return false;
  if (type === 'ReportTriaged') return data.classification === 'complaint';
  return type === 'IncidentHandedOver' && data.system === to;
};
