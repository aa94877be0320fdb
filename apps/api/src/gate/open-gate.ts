import type { RateLimits } from '@platform/http';
import type { Logger, SecurityWatch } from '@platform/observability';
import type { Installation } from '@redress/installation';
import { callerDigest } from './caller-digest';
import { openRateLimits } from './open-rate-limits';
import { openSecurityWatch } from './open-security-watch';

/** What stands at the door of the API, until told to let go of it: who comes too often, and what is written down about those who come. */
export interface Gate {
  readonly limits: RateLimits;
  readonly security: SecurityWatch;
  readonly close: () => void;
}

/** @throws SettingError when the security log cannot be written */
export const openGate = ({ settings, secret }: Pick<Installation, 'settings' | 'secret'>, logger: Logger): Gate => {
  const digest = callerDigest(secret);
  const security = openSecurityWatch(settings, digest, logger);
  return { security, ...openRateLimits(settings, digest, logger) };
};
