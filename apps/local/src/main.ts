import 'reflect-metadata';
import { runProgram } from '@platform/config';
import { readInstallationSettings } from '@redress/installation';
import { startLocal } from './start-local';

void runProgram(() => startLocal(readInstallationSettings(process.env)));
