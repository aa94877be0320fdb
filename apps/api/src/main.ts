import 'reflect-metadata';
import { readSettings, runProgram } from '@platform/config';
import { CALENDAR_POLICY_IDS } from '@redress/working-days';
import { startApi } from './start-api';

void runProgram(async () => {
  await startApi(readSettings(process.env, { calendarPolicies: CALENDAR_POLICY_IDS }));
});
