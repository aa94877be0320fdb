import 'reflect-metadata';
import { runProgram } from '@platform/config';
import { readInstallationSettings } from '@redress/installation';
import { startApi } from './start-api';

void runProgram(async () => {
  await startApi(readInstallationSettings(process.env));
});
