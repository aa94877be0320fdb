import { EventLog } from '@platform/event-store';
import { Erasures, readInstallationSettings } from '@redress/installation';
import { storedKeysAt } from '@redress/privacy';
import { Command } from 'commander';
import { endWith } from '../end';
import { withEngines } from '../engines/with-engines';
import { explained } from './help';

const applyErasures = async (): Promise<void> => {
  const settings = readInstallationSettings(process.env);
  const count = await withEngines(settings, ['eventStore'], async ({ eventStore }) => {
    const [log, stored] = [new EventLog(eventStore), storedKeysAt(settings)];
    try {
      return await new Erasures({ log, stored, category: settings.streamCategory }).apply();
    } finally {
      await log.close();
      await stored.close();
    }
  });
  endWith(0, `keys of erased cases that were there: ${String(count)}; they are destroyed`);
};

export const applyErasuresCommand = (): Command =>
  explained(
    new Command('apply-erasures')
      .description(
        'destroy the keys of all cases that the log says were erased: after keys were brought back from a backup one by one; a whole backup is seen to at the next start by itself',
      )
      .action(applyErasures),
    {
      examples: ['npm run --silent ops -- apply-erasures'],
      exitCodes: { 0: 'whoever was erased stays erased', 1: 'not everything could be looked through: standard error says why' },
    },
  );
