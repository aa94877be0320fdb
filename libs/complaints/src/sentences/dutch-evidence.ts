import type { EvidenceEvent } from '../events/complaint-events';
import { deadlines, events } from './dutch-words';
import { counted, saying, type Sentences } from './phrases';
import { systems } from './systems';
import type { EventType } from './told-event';

const over = (about: EventType | undefined): string => (about ? ` over ${events[about]}` : '');
const met = (about: EventType | undefined): string => (about ? ` met ${events[about]}` : '');
const message = { email: 'De e-mail', portal: 'Het bericht' } as const;
const sent = { email: 'is verzonden', portal: 'staat op de volgpagina' } as const;
const attempts = (count: number): string => counted(count, 'poging', 'pogingen');

/** What Redress recorded about the world, told in Dutch. */
export const dutchEvidence: Sentences<EvidenceEvent['type']> = {
  DeadlineApproaching: ({ deadline, level, dueAt }, { time }) => [
    `Herinnering ${level}: de laatste dag voor ${deadlines[deadline]} is ${time.dayBefore(dueAt)}.`,
  ],
  DeadlineMissed: ({ deadline, level, dueAt }, { time }) => {
    const since = level === 1 ? '' : ` al ${counted(level - 1, 'werkdag', 'werkdagen')}`;
    return [`De termijn voor ${deadlines[deadline]} is${since} overschreden: de laatste dag was ${time.dayBefore(dueAt)}.`];
  },
  CustomerNotified: ({ via }, { about }) => [`${message[via]} aan de klant${over(about)} ${sent[via]}.`],
  CustomerNotificationFailed: ({ via, attempts: count, errorCode }, { about }) => [
    `${message[via]} aan de klant${over(about)} is na ${attempts(count)} niet verzonden; de foutcode is ${errorCode}.`,
  ],
  StaffNotified: ({ to }, { about }) => [`De e-mail aan ${to}${over(about)} is verzonden.`],
  StaffNotificationFailed: ({ to, attempts: count, errorCode }, { about }) => [
    `De e-mail aan ${to}${over(about)} is na ${attempts(count)} niet verzonden; de foutcode is ${errorCode}.`,
  ],
  IncidentHandedOver: ({ system, incidentNumber }) => {
    const number = incidentNumber === undefined ? '' : ` onder nummer ${incidentNumber}`;
    return [`Incidentmanagement heeft het incident overgenomen, in ${systems[system]}${number}.`];
  },
  ExternalRecordLinked: ({ system, recordId, number }) => [
    `De klacht is vastgelegd in ${systems[system]} onder nummer ${number ?? recordId}.`,
  ],
  ExternalRecordWaived: ({ system, because }) => [saying(`De klacht hoeft niet in ${systems[system]} te staan`, because)],
  ExternalRecordUpdated: ({ system }, { about }) => [`${systems[system]} is bijgewerkt${met(about)}.`],
  ExternalUpdateFailed: ({ system, errorCode }, { about }) => [
    `${systems[system]} kon niet worden bijgewerkt${met(about)}; de foutcode is ${errorCode}.`,
  ],
  ExternalStateObserved: ({ system, state, observedAt }, { time }) => [
    `${systems[system]} meldde op ${time.moment(observedAt)} de status “${state}”.`,
  ],
};
