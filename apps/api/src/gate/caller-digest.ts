import { createHmac } from 'node:crypto';
import type { InstallationSecret } from '@redress/privacy';

/** So much of a digest tells the callers of an installation apart. */
const LENGTH = 22;

/** Stands for an address, or for who somebody is, where neither may stand in the clear: the same text in every process of the installation, and in no other. */
export type CallerDigest = (text: string) => string;

export const callerDigest = (secret: InstallationSecret): CallerDigest => {
  const key = secret.keyFor('caller');
  return (text) => createHmac('sha256', key).update(text, 'utf8').digest('base64url').slice(0, LENGTH);
};
