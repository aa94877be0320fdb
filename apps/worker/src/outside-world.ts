import type { Settings } from '@platform/config';
import type { Logger } from '@platform/observability';
import { openPost, readStaff } from '@integrations/mail';
import { readMapping, ServiceNowRegister } from '@integrations/servicenow';
import type { CaseRegister, OutsideWorld, Registers } from '@redress/complaints';

/** The world outside as the settings name it, until told to let go of it. */
export interface OpenedWorld extends OutsideWorld {
  readonly close: () => void;
}

/**
 * Opens what the settings name, and says what they do not name.
 *
 * @throws SettingError when a file that they name does not fit
 */
export const openOutsideWorld = async (settings: Settings, logger: Logger): Promise<OpenedWorld> => {
  for (const line of unused(settings)) logger.info(line);
  const [post, staff, registers] = await Promise.all([openPost(settings), readStaff(settings.staffFile), openRegisters(settings)]);
  return {
    customers: { post, trackingOrigin: settings.publicUrl.origin },
    staff: { post, staff },
    registers,
    close: () => {
      post.close();
    },
  };
};

const openRegisters = async ({ serviceNow }: Settings): Promise<Registers> => {
  const registers: CaseRegister[] = [];
  if (serviceNow) {
    const { url, credentials } = serviceNow;
    registers.push(new ServiceNowRegister({ url, credentials, mapping: await readMapping(serviceNow) }));
  }
  return registersNamed(new Map(registers.map((register) => [register.name, register])));
};

const registersNamed = (registers: ReadonlyMap<string | undefined, CaseRegister>): Registers => ({
  of: (name) => {
    const register = registers.get(name);
    if (!register) throw new RangeError(`the system ${name ?? ''} is not set up`);
    return register;
  },
});

const unused = ({ smtpUrl, staffFile, serviceNow, dataDir }: Settings): readonly string[] => [
  ...(smtpUrl === undefined ? [`SMTP_URL is not set: mails are written to ${dataDir}/outbox`] : []),
  ...(staffFile === undefined ? ['STAFF_FILE is not set: handlers and managers are sent no mail'] : []),
  ...(serviceNow ? [] : ['SERVICENOW_URL is not set: ServiceNow is not used']),
];
