import type { OutstandingTelling } from '../../duties/outstanding-tellings.policy';
import type { ConfiguredSystems } from '../configured-systems';
import { asOf } from '../deadline-rows.projection';
import type { CaseDocument } from './case-document.projection';
import { registrationOf } from './registration.projection';

/** What an answer follows from besides the document. */
export interface AnswerTerms {
  /** RFC 3339 UTC. */
  readonly now: string;
  readonly configured: ConfiguredSystems;
  readonly outstanding: readonly OutstandingTelling[];
}

/** The document as it is answered: the current round and the last answer beside the other fields, the deadlines as they stand at an instant. */
export const answerFields = (document: CaseDocument, { now, configured, outstanding }: AnswerTerms) => {
  const { current, answer, deadlinesStoppedAt, stateBeforeIncident: _, ...rest } = document;
  return {
    ...rest,
    ...answer,
    ...current,
    deadlines: asOf(document.deadlines, now, deadlinesStoppedAt),
    registration: registrationOf(document, configured),
    outstanding,
  };
};

/** The same, marked when an event of the case cannot be read: what follows from it is missing. */
export const fieldsOf = (document: CaseDocument, terms: AnswerTerms, incomplete: boolean) => ({
  ...answerFields(document, terms),
  ...(incomplete ? { incomplete } : {}),
});

/** Without what colleagues tell each other: for the customer. */
export const forCustomer = (fields: ReturnType<typeof answerFields>) => {
  const { notes: _notes, rationale: _rationale, legalHold: _hold, ...told } = fields;
  const { waivedRecords: _waived, externalStates: _states, outstanding: _outstanding, ...shown } = told;
  return { ...shown, escalations: shown.escalations.map(({ reason: _, ...escalation }) => escalation) };
};
