import type { Settings } from '@platform/config';
import type { Logger } from '@platform/observability';
import { openPost, readStaff, type OpenPost } from '@integrations/mail';
import { PctRegister, readPct } from '@integrations/pct';
import { readMapping, ServiceNowRegister } from '@integrations/servicenow';
import type { CaseRegister, OutsideWorld, Registers } from '@redress/complaints';

/** The world outside as the settings name it, until told to let go of it. */
export interface OpenedWorld extends OutsideWorld {
  /** Takes away mails about the installation itself. */
  readonly post: OpenPost;
  readonly serviceNow: ServiceNowRegister | undefined;
  readonly close: () => void;
}

/**
 * Opens what the settings name, and says what they do not name.
 *
 * @throws SettingError when a file that they name does not fit
 */
export const openOutsideWorld = async (settings: Settings, logger: Logger): Promise<OpenedWorld> => {
  for (const line of unused(settings)) logger.info(line);
  const [post, staff, serviceNow, pct] = await Promise.all([
    openPost(settings),
    readStaff(settings.staffFile),
    openServiceNow(settings),
    openPct(settings),
  ]);
  return {
    post,
    customers: { post, trackingOrigin: settings.publicUrl.origin },
    staff: { post, staff },
    registers: registersNamed([serviceNow, pct]),
    serviceNow,
    close: () => {
      post.close();
    },
  };
};

const openServiceNow = async ({ serviceNow }: Settings): Promise<ServiceNowRegister | undefined> => {
  if (!serviceNow) return undefined;
  const { url, credentials } = serviceNow;
  return new ServiceNowRegister({ url, credentials, mapping: await readMapping(serviceNow) });
};

/** None for a PCT that is kept by hand. */
const openPct = async (settings: Settings): Promise<PctRegister | undefined> => {
  const pct = await readPct(settings, process.env);
  return pct?.mode === 'http' ? new PctRegister(pct) : undefined;
};

const registersNamed = (opened: readonly (CaseRegister | undefined)[]): Registers => ({
  has: (name) => opened.some((candidate) => candidate?.name === name),
  of: (name) => {
    const register = opened.find((candidate) => candidate?.name === name);
    if (!register) throw new RangeError(`the system ${name ?? ''} is not set up`);
    return register;
  },
});

const unused = ({ smtpUrl, staffFile, serviceNow, pctFile, dataDir }: Settings): readonly string[] => [
  ...(smtpUrl === undefined ? [`SMTP_URL is not set: mails are written to ${dataDir}/outbox`] : []),
  ...(staffFile === undefined ? ['STAFF_FILE is not set: handlers and managers are sent no mail'] : []),
  ...(serviceNow ? [] : ['SERVICENOW_URL is not set: ServiceNow is not used']),
  ...(pctFile === undefined ? ['PCT_FILE is not set: PCT is not used'] : []),
];
