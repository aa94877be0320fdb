import path from 'node:path';
import { SettingError, type Settings } from '@platform/config';
import { issueLocalToken, type LocalTokenClaims } from '@platform/http';
import { FileKeyStore, InstallationSecret, localEncryptionKey } from '@redress/privacy';

const HOURS = 12;

/**
 * A token of this installation, valid for twelve hours on the machine whose data folder it is.
 *
 * @throws SettingError when people sign in with an identity provider
 */
export const makeToken = async ({ auth, dataDir, keyEncryptionKey }: Settings, claims: LocalTokenClaims): Promise<string> => {
  if (auth.kind === 'oidc') throw new SettingError('AUTH_JWKS_URL', 'is set: tokens come from the identity provider, not from here');
  const keys = await FileKeyStore.open(path.join(dataDir, 'keys'), keyEncryptionKey ?? (await localEncryptionKey(dataDir)));
  const secret = await InstallationSecret.open(keys);
  return issueLocalToken(secret.keyFor('local-token'), claims, HOURS);
};
