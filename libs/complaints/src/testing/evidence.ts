import type { EvidenceEvent } from '../events/complaint-events';
import { planDue } from './straight-road';

const effect = (number: number) => `7c8a2f36-9d0e-5b7a-8f43-0000000000${String(number).padStart(2, '0')}`;
const about = '0b9d1a5e-6a36-5f0e-9c5c-3f6f1c1c7a12';
const promise = { deadline: 'plan', round: 1, promise: 1, level: 1, dueAt: planDue.dueAt } as const;

/** One of every kind of evidence, each of its own effect. */
export const evidenceExamples = {
  DeadlineApproaching: { type: 'DeadlineApproaching', data: { effect: effect(1), ...promise } },
  DeadlineMissed: { type: 'DeadlineMissed', data: { effect: effect(2), ...promise } },
  CustomerNotified: {
    type: 'CustomerNotified',
    data: { effect: effect(3), about, template: 'acknowledged', via: 'email', messageId: '<7c8a2f36@redress.example>' },
  },
  CustomerNotificationFailed: {
    type: 'CustomerNotificationFailed',
    data: { effect: effect(4), about, template: 'acknowledged', via: 'email', attempts: 8, errorCode: 'EENVELOPE' },
  },
  StaffNotified: {
    type: 'StaffNotified',
    data: { effect: effect(5), about, to: 'a.jansen', template: 'deadline-approaching', messageId: '<7c8a2f37@redress.example>' },
  },
  StaffNotificationFailed: {
    type: 'StaffNotificationFailed',
    data: { effect: effect(6), about, to: 'a.jansen', template: 'deadline-approaching', attempts: 8, errorCode: 'no-address' },
  },
  IncidentHandedOver: {
    type: 'IncidentHandedOver',
    data: { effect: effect(7), system: 'servicenow', incidentNumber: 'INC0010023', url: 'https://example.service-now.com/INC0010023' },
  },
  ExternalRecordLinked: {
    type: 'ExternalRecordLinked',
    data: {
      effect: effect(8),
      system: 'servicenow',
      recordId: '46d44a5dc0a8010e0000c8ad2e5b2d5f',
      number: 'CS0001234',
      url: 'https://example.service-now.com/CS0001234',
    },
  },
  ExternalRecordWaived: {
    type: 'ExternalRecordWaived',
    data: { effect: effect(9), system: 'pct', because: 'PCT is being replaced this week.' },
  },
  ExternalRecordUpdated: { type: 'ExternalRecordUpdated', data: { effect: effect(10), about, system: 'servicenow' } },
  ExternalUpdateFailed: { type: 'ExternalUpdateFailed', data: { effect: effect(11), about, system: 'servicenow', errorCode: 'HTTP_403' } },
  ExternalStateObserved: {
    type: 'ExternalStateObserved',
    data: { effect: effect(12), system: 'servicenow', state: 'Resolved', observedAt: '2026-06-10T12:00:00.000Z' },
  },
} as const satisfies { readonly [Type in EvidenceEvent['type']]: Extract<EvidenceEvent, { type: Type }> };
