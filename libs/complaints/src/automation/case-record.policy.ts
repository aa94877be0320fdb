import type { OpenedCase } from './case-file';
import type { CaseRecord, CaseStep } from './ports';

/** A case as an outside system is told of it. */
export const caseRecord = (document: OpenedCase, classification: CaseRecord['classification']): CaseRecord => {
  const { organisation, name, email, phone } = document.customer;
  return {
    reference: document.id,
    classification,
    subject: document.subject,
    description: document.description,
    channel: document.channel,
    receivedAt: document.receivedAt,
    ...(document.severity !== undefined && { severity: document.severity }),
    customer: { organisation, name, ...(email !== undefined && { email }), ...(phone !== undefined && { phone }) },
  };
};

const states = ['registered', 'acknowledged', 'planned', 'resolved', 'closed', 'withdrawn'] as const satisfies readonly CaseStep['state'][];

/** The state of a case, in the words of the port; undefined for a case that is no complaint now. */
export const stateThere = ({ state }: Pick<OpenedCase, 'state'>): CaseStep['state'] | undefined => states.find((known) => known === state);
