import 'reflect-metadata';
import { runProgram } from '@platform/config';
import { opsProgram } from './program';

void runProgram(async () => {
  await opsProgram().parseAsync();
});
