import type { CarriedOut, SecurityEvent } from '@platform/observability';
import { isAction, isRole, seesPersonalData, showsPersonalData } from '@redress/access';

const ofActions: Readonly<Record<string, SecurityEvent>> = { 'key.manage': 'keys', 'subject.erase': 'erasure', 'subject.export': 'export' };

/** What the security log calls something that was carried out; undefined for what it need not know. */
export const securityEventOf = ({ action, role, isDownload }: CarriedOut): SecurityEvent | undefined => {
  const isShown = isAction(action) && isRole(role) && showsPersonalData(action) && seesPersonalData(role);
  return ofActions[action] ?? (isDownload ? 'export' : undefined) ?? (isShown ? 'personal-data' : undefined);
};
