import type { ExternalSystem } from '../../events/effect';
import type { ConfiguredSystems } from '../configured-systems';
import type { CaseDocument } from './case-document.projection';

type Standing = 'confirmed' | 'waived' | 'pending' | 'not-due' | 'not-configured';

/** Whether a complaint stands in each system of record. */
export interface Registration extends Readonly<Record<ExternalSystem, Standing>> {
  /** True when each is confirmed, waived or not configured. */
  readonly complete: boolean;
}

type Registered = Pick<CaseDocument, 'externalRecords' | 'waivedRecords' | 'registeredAt'>;

const standingIn = (system: ExternalSystem, document: Registered, configured: ConfiguredSystems): Standing => {
  const { externalRecords, waivedRecords, registeredAt } = document;
  if (externalRecords.some((record) => record.system === system)) return 'confirmed';
  if (waivedRecords.some((record) => record.system === system)) return 'waived';
  if (!configured.includes(system)) return 'not-configured';
  return registeredAt === undefined ? 'not-due' : 'pending';
};

/** Whether a case stands in the systems of record. Before it is registered as a complaint none of them is waited for. */
export const registrationOf = (document: Registered, configured: ConfiguredSystems): Registration => {
  const [servicenow, pct] = [standingIn('servicenow', document, configured), standingIn('pct', document, configured)];
  const isSettled = (standing: Standing) => standing !== 'pending' && standing !== 'not-due';
  return { complete: isSettled(servicenow) && isSettled(pct), servicenow, pct };
};
