import { Binary, Int32, UUID } from 'bson';
import { Document } from '../../bson/document';
import type { Command } from '../command';

const TIMEOUT_MINUTES = 30;

/** A session is a number and no more: nothing is kept for it, so nothing ends with it. */
export const startSession: Command = {
  names: ['startSession'],
  options: {},
  run: () => ({
    id: Document.of([['id', new Binary(new UUID().buffer, Binary.SUBTYPE_UUID)]]),
    timeoutMinutes: new Int32(TIMEOUT_MINUTES),
  }),
};

export const endSessions: Command = {
  names: ['endSessions', 'refreshSessions', 'killSessions'],
  options: {},
  run: () => ({}),
};
