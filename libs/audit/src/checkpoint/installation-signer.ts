import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { InstallationSecret } from '@redress/privacy';
import type { Signer } from './signed-note';
import { verifierKeyOf } from './verifier-key';

/** What stands before the 32 bytes of an Ed25519 seed in PKCS #8: RFC 8410. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const ID_BYTES = 8;
const KEY_BYTES = 32;

/**
 * The signer of an installation. Its name `redress/<id>` and its key follow from the secret of the installation, so they outlast a change of the key-encryption
 * key; nothing about the secret can be learned from them.
 */
export const installationSigner = (secret: Pick<InstallationSecret, 'keyFor'>): Signer => {
  const id = secret.keyFor('installation-id').subarray(0, ID_BYTES).toString('hex');
  const seed = secret.keyFor('checkpoint');
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const publicBytes = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES);
  return { verifier: verifierKeyOf(`redress/${id}`, publicBytes), privateKey };
};
