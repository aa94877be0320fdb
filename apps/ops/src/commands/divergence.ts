import { SettingError, type Settings } from '@platform/config';
import { readMapping, ServiceNowRegister } from '@integrations/servicenow';
import { readInstallationSettings } from '@redress/installation';
import { Command } from 'commander';
import { divergencesFrom } from '../divergence/divergences';
import { divergenceLine } from '../divergence/divergence-line';
import { endWith } from '../end';
import { withViews } from '../views/with-views';
import { explained } from './help';

const divergence = async (): Promise<void> => {
  const settings = readInstallationSettings(process.env);
  const serviceNow = await registerOf(settings);
  const lines = await withViews(settings, async ({ installation }) => {
    const found: string[] = [];
    for await (const one of divergencesFrom(serviceNow, installation)) found.push(divergenceLine(one));
    return found;
  });
  endWith(
    lines.length === 0 ? 0 : 1,
    lines.length === 0 ? 'every complaint in ServiceNow stands there as it stands here' : lines.join('\n'),
  );
};

const registerOf = async ({ serviceNow }: Settings): Promise<ServiceNowRegister> => {
  if (!serviceNow) throw new SettingError('SERVICENOW_URL', 'is not set: there is nothing to compare with');
  const { url, credentials } = serviceNow;
  return new ServiceNowRegister({ url, credentials, mapping: await readMapping(serviceNow) });
};

export const divergenceCommand = (): Command =>
  explained(
    new Command('divergence')
      .description('compare how every complaint stands in ServiceNow and here, and name each that differs; changes nothing on either side')
      .action(divergence),
    {
      examples: ['npm run --silent ops -- divergence'],
      exitCodes: {
        0: 'all stand there as they stand here',
        1: 'some do not: standard output names them, or standard error says why it could not look',
      },
    },
  );
