import { Int32 } from 'bson';
import type { Command } from '../command';

/** The version whose ways this server has. */
const VERSION = [8, 0, 0, 0];

export const buildInfo: Command = {
  names: ['buildInfo', 'buildinfo'],
  options: {},
  run: () => ({
    version: VERSION.slice(0, 3).join('.'),
    versionArray: VERSION.map((part) => new Int32(part)),
    maxBsonObjectSize: new Int32(16_777_216),
    modules: [],
  }),
};
