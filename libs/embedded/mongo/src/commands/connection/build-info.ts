import { Int32 } from 'bson';
import { MAX_DOCUMENT_BYTES } from '../../document-size';
import type { Command } from '../command';

/** The version whose ways this server has. */
const VERSION = [8, 0, 0, 0];

export const buildInfo: Command = {
  names: ['buildInfo', 'buildinfo'],
  options: {},
  run: () => ({
    version: VERSION.slice(0, 3).join('.'),
    versionArray: VERSION.map((part) => new Int32(part)),
    maxBsonObjectSize: new Int32(MAX_DOCUMENT_BYTES),
    modules: [],
  }),
};
