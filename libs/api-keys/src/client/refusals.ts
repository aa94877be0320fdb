import type { RefusalTable } from '@platform/http';

/** Every reason for a refusal, and what a caller is told. Part of the contract. */
export const apiKeyRefusals = {
  'too-many-keys': {
    status: 409,
    title: 'Too many keys',
    detail: 'The client has two active keys: one in use and one to change to. Revoke one of them first.',
  },
  'no-such-key': { status: 404, title: 'No such key', detail: 'There is no API key with this id.' },
  'already-revoked': { status: 409, title: 'Already revoked', detail: 'The API key was revoked before.' },
} satisfies RefusalTable;

export type ApiKeyRejection = keyof typeof apiKeyRefusals;
