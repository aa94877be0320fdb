import 'reflect-metadata';
import { runProgram } from '@platform/config';
import { readInstallationSettings } from '@redress/installation';
import { startWorker } from './start-worker';

void runProgram(() => startWorker(readInstallationSettings(process.env)));
