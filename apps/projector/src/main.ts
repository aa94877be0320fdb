import 'reflect-metadata';
import { runProgram } from '@platform/config';
import { readInstallationSettings } from '@redress/installation';
import { startProjector } from './start-projector';

void runProgram(() => startProjector(readInstallationSettings(process.env)));
