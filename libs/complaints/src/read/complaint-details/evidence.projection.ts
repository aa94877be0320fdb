import type { EvidenceEvent } from '../../events/complaint-events';
import type { CaseFacts, Recording } from './case-document.projection';

const withoutEffect = <Data extends { readonly effect: string }>({ effect: _, ...data }: Data): Omit<Data, 'effect'> => data;

/** A case after something was recorded about the world: what outside systems hold and say. Messages and reminders stand in the timeline only. */
export const afterEvidence = (document: CaseFacts, event: EvidenceEvent, recording: Recording): CaseFacts => {
  switch (event.type) {
    case 'IncidentHandedOver':
      return { ...document, incident: { ...withoutEffect(event.data), at: recording.at } };
    case 'ExternalRecordLinked':
      return { ...document, externalRecords: [...document.externalRecords, withoutEffect(event.data)] };
    case 'ExternalRecordWaived':
      return { ...document, waivedRecords: [...document.waivedRecords, { ...withoutEffect(event.data), ...recording }] };
    case 'ExternalStateObserved': {
      const ofOthers = document.externalStates.filter(({ system }) => system !== event.data.system);
      return { ...document, externalStates: [...ofOthers, withoutEffect(event.data)] };
    }
    case 'DeadlineApproaching':
    case 'DeadlineMissed':
    case 'CustomerNotified':
    case 'CustomerNotificationFailed':
    case 'StaffNotified':
    case 'StaffNotificationFailed':
    case 'ExternalRecordUpdated':
    case 'ExternalUpdateFailed':
      return document;
  }
};
