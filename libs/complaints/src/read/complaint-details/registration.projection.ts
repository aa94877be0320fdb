import type { ExternalSystem } from '../../events/effect';
import type { ConfiguredSystems } from '../configured-systems';
import type { CaseDocument } from './case-document.projection';

type Standing = 'confirmed' | 'waived' | 'pending' | 'not-configured';

/** Whether a complaint stands in each system of record. */
export interface Registration extends Readonly<Record<ExternalSystem, Standing>> {
  /** True when each is confirmed, waived or not configured. */
  readonly complete: boolean;
}

type Registered = Pick<CaseDocument, 'externalRecords' | 'waivedRecords'>;

const standingIn = (system: ExternalSystem, document: Registered, configured: ConfiguredSystems): Standing => {
  const { externalRecords, waivedRecords } = document;
  if (externalRecords.some((record) => record.system === system)) return 'confirmed';
  if (waivedRecords.some((record) => record.system === system)) return 'waived';
  return configured.includes(system) ? 'pending' : 'not-configured';
};

/** Whether a case stands in the systems of record. A report is put there once it is registered as a complaint. */
export const registrationOf = (document: Registered, configured: ConfiguredSystems): Registration => {
  const [servicenow, pct] = [standingIn('servicenow', document, configured), standingIn('pct', document, configured)];
  const isSettled = (standing: Standing) => standing !== 'pending';
  return { complete: isSettled(servicenow) && isSettled(pct), servicenow, pct };
};
