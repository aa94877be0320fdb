import { SettingError, type Settings } from '@platform/config';
import { SecurityLog, securityLogAt, SecurityWatch, type Logger } from '@platform/observability';
import type { CallerDigest } from './caller-digest';
import { securityEventOf } from './security-events';

/** Opens the security log and watches for what belongs there. @throws SettingError when its file cannot be written */
export const openSecurityWatch = (
  { securityLog: place }: Pick<Settings, 'securityLog'>,
  digest: CallerDigest,
  logger: Logger,
): SecurityWatch => {
  const failed = (error: Error) => {
    logger.error({ reason: error.message }, 'the security log could not be written');
  };
  return new SecurityWatch({ log: new SecurityLog(opened(place, failed)), eventOf: securityEventOf, digest });
};

const opened = (place: string, failed: (error: Error) => void) => {
  try {
    return securityLogAt(place, failed);
  } catch (error) {
    throw new SettingError('SECURITY_LOG', `cannot be written: ${error instanceof Error ? error.message : 'unknown'}`);
  }
};
