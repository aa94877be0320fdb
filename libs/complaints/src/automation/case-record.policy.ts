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

const states: ReadonlySet<string> = new Set([
  'registered',
  'acknowledged',
  'planned',
  'resolved',
  'closed',
  'withdrawn',
] satisfies CaseStep['state'][]);

/** The state of a case, in the words of the port. @throws RangeError for a case that is no complaint now */
export const stateThere = ({ state }: Pick<OpenedCase, 'state'>): CaseStep['state'] => {
  if (!states.has(state)) throw new RangeError(`outside systems know no complaint that is ${state}`);
  return state as CaseStep['state'];
};
