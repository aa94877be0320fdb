import 'reflect-metadata';
import { readSettings, runProgram } from '@platform/config';
import { CALENDAR_POLICY_IDS } from '@redress/working-days';
import { startLocal } from './start-local';

void runProgram(() => startLocal(readSettings(process.env, { calendarPolicies: CALENDAR_POLICY_IDS })));
