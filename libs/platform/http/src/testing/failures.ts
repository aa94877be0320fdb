import {
  CommandInvalid,
  CommandRejected,
  ConcurrentChange,
  EventStoreUnavailable,
  IdempotencyKeyReused,
  KeyStoreUnavailable,
  RevisionMismatch,
  SealingKeyMissing,
  UnreadableEvent,
} from '@platform/event-store';

/** What a command can end with, by name. */
export const failures: Readonly<Record<string, () => Error>> = {
  rejected: () => new CommandRejected('already-broken'),
  'rejected for a reason that nobody knows': () => new CommandRejected('constructor'),
  invalid: () => new CommandInvalid([{ field: 'happenedAt', message: 'lies in the future' }]),
  'revision mismatch': () => new RevisionMismatch(2, 5),
  'concurrent change': () => new ConcurrentChange(),
  'key reused': () => new IdempotencyKeyReused(),
  'store away': () => new EventStoreUnavailable('nothing-written', 2),
  'outcome unknown': () => new EventStoreUnavailable('unknown', 7),
  'key missing': () => new SealingKeyMissing('thing-1'),
  'key store away': () => new KeyStoreUnavailable({ cause: new Error('EIO') }),
  'event unreadable': () => new UnreadableEvent('thing-1', 3, 'unknown type'),
  unexpected: () => new TypeError('secret of the server'),
};
