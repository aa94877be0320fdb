import { createHash, timingSafeEqual } from 'node:crypto';
import { ServiceNowNotices, readMapping } from '@integrations/servicenow';
import type { Settings } from '@platform/config';
import type { ObservedState } from '@redress/complaints';

/** What ServiceNow posts to us, and the secret that it shows. */
export class NoticesFromServiceNow {
  private readonly secretHash: Buffer;

  constructor(
    secret: string,
    private readonly notices: ServiceNowNotices,
  ) {
    this.secretHash = hashOf(secret);
  }

  /** Whether a shown secret is the agreed one; it takes as long whatever is shown. */
  isFrom(shown: string): boolean {
    return timingSafeEqual(hashOf(shown), this.secretHash);
  }

  /** What a posted change says of a case; undefined when it is none of ours. @throws OutsideFailure `refused` when it cannot be read */
  observationOf(body: unknown): ObservedState | undefined {
    return this.notices.observationOf(body);
  }
}

/** Notices of the ServiceNow that the settings name; undefined when they name none, or no secret. @throws SettingError for a bad mapping file */
export const openNotices = async ({ serviceNow }: Pick<Settings, 'serviceNow'>): Promise<NoticesFromServiceNow | undefined> => {
  if (serviceNow?.webhookSecret === undefined) return undefined;
  return new NoticesFromServiceNow(serviceNow.webhookSecret, new ServiceNowNotices(await readMapping(serviceNow)));
};

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
