import { describeSettings, SettingError, type Settings } from '@platform/config';
import { readInstallationSettings } from '@redress/installation';
import { Command } from 'commander';
import { examine, type Findings } from '../doctor/examine';
import { problem } from '../doctor/finding';
import { findingsText, settingsText, verdictText } from '../doctor/report';
import { endWith } from '../end';
import { explained } from './help';

const doctor = async (): Promise<void> => {
  const settings = settingsOrProblem();
  const findings: Findings =
    settings instanceof SettingError ? [['Settings', problem(settings.message, 'correct it')]] : await examine(settings);
  const inForce = settings instanceof SettingError ? [] : ['Settings in force', settingsText(describeSettings(settings)), ''];
  const isHealthy = findings.every(([, { level }]) => level !== 'problem');
  endWith(isHealthy ? 0 : 1, [...inForce, findingsText(findings), '', verdictText(findings)].join('\n'));
};

const settingsOrProblem = (): Settings | SettingError => {
  try {
    return readInstallationSettings(process.env);
  } catch (error) {
    if (error instanceof SettingError) return error;
    throw error;
  }
};

export const doctorCommand = (): Command =>
  explained(
    new Command('doctor')
      .description('print the settings in force with secrets masked, and look whether everything is as it has to be; changes nothing')
      .action(doctor),
    {
      examples: ['npm run --silent ops -- doctor', 'PORT=8080 npm run --silent ops -- doctor'],
      exitCodes: { 0: 'no problem (there may be warnings)', 1: 'there is a problem: the line says what to do' },
    },
  );
