import type { ExternalSystem } from '../../events/effect';
import { asOf } from '../deadline-rows.projection';
import type { CaseDocument } from './case-document.projection';

/** Whether the case stands in a system of record. No outside system is connected, so none is waited for. */
const registrationIn = (system: ExternalSystem, { externalRecords, waivedRecords }: CaseDocument) => {
  if (externalRecords.some((record) => record.system === system)) return 'confirmed';
  return waivedRecords.some((record) => record.system === system) ? 'waived' : 'not-configured';
};

/**
 * The document as it is answered: the current round and the last answer beside the other fields, the deadlines as they stand at an instant.
 *
 * @param now RFC 3339 UTC
 */
export const answerFields = (document: CaseDocument, now: string) => {
  const { current, answer, deadlinesStoppedAt, stateBeforeIncident: _, ...rest } = document;
  return {
    ...rest,
    ...answer,
    ...current,
    deadlines: asOf(document.deadlines, now, deadlinesStoppedAt),
    registration: { complete: true, servicenow: registrationIn('servicenow', document), pct: registrationIn('pct', document) },
  };
};

/** Without what colleagues tell each other: for the customer. */
export const forCustomer = (fields: ReturnType<typeof answerFields>) => {
  const { notes: _notes, rationale: _rationale, legalHold: _hold, waivedRecords: _waived, externalStates: _states, ...shown } = fields;
  return { ...shown, escalations: shown.escalations.map(({ reason: _, ...escalation }) => escalation) };
};
