import type { EvidenceEvent } from '../events/complaint-events';
import { deadlines, events } from './english-words';
import { counted, saying, type Sentences } from './phrases';
import { systems } from './systems';
import type { EventType } from './told-event';

const concerning = (about: EventType | undefined): string => (about ? ` about ${events[about]}` : '');
const bearing = (about: EventType | undefined): string => (about ? ` with ${events[about]}` : '');
const message = { email: 'The e-mail', portal: 'The message' } as const;
const sent = { email: 'was sent', portal: 'stands on the tracking page' } as const;
const attempts = (count: number): string => counted(count, 'attempt', 'attempts');

/** What Redress recorded about the world, told in English. */
export const englishEvidence: Sentences<EvidenceEvent['type']> = {
  DeadlineApproaching: ({ deadline, level, dueAt }, { time }) => [
    `Reminder ${level}: the last day for ${deadlines[deadline]} is ${time.dayBefore(dueAt)}.`,
  ],
  DeadlineMissed: ({ deadline, level, dueAt }, { time }) => {
    const since = level === 1 ? 'was missed' : `has been missed for ${counted(level - 1, 'working day', 'working days')}`;
    return [`The deadline for ${deadlines[deadline]} ${since}: the last day was ${time.dayBefore(dueAt)}.`];
  },
  CustomerNotified: ({ via }, { about }) => [`${message[via]} to the customer${concerning(about)} ${sent[via]}.`],
  CustomerNotificationFailed: ({ via, attempts: count, errorCode }, { about }) => [
    `${message[via]} to the customer${concerning(about)} was not sent, after ${attempts(count)}; the error code is ${errorCode}.`,
  ],
  StaffNotified: ({ to }, { about }) => [`The e-mail to ${to}${concerning(about)} was sent.`],
  StaffNotificationFailed: ({ to, attempts: count, errorCode }, { about }) => [
    `The e-mail to ${to}${concerning(about)} was not sent, after ${attempts(count)}; the error code is ${errorCode}.`,
  ],
  IncidentHandedOver: ({ system, incidentNumber }) => {
    const number = incidentNumber === undefined ? '' : ` under number ${incidentNumber}`;
    return [`Incident management has taken over the incident, in ${systems[system]}${number}.`];
  },
  ExternalRecordLinked: ({ system, recordId, number }) => [
    `The complaint is recorded in ${systems[system]} under number ${number ?? recordId}.`,
  ],
  ExternalRecordWaived: ({ system, because }) => [saying(`The complaint need not be recorded in ${systems[system]}`, because)],
  ExternalRecordUpdated: ({ system }, { about }) => [`${systems[system]} was updated${bearing(about)}.`],
  ExternalUpdateFailed: ({ system, errorCode }, { about }) => [
    `${systems[system]} could not be updated${bearing(about)}; the error code is ${errorCode}.`,
  ],
  ExternalStateObserved: ({ system, state, observedAt }, { time }) => [
    `${systems[system]} reported the state “${state}” on ${time.moment(observedAt)}.`,
  ],
};
