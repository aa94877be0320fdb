import { SettingError, type Settings } from '@platform/config';
import { issueLocalToken, type LocalTokenClaims } from '@platform/http';
import { encryptionKeyOnOneMachine } from '@redress/installation';
import { openInstallationKeys } from '@redress/privacy';

const HOURS = 12;

/** Makes tokens of this installation, each valid for twelve hours. */
export type TokenMaker = (claims: LocalTokenClaims) => Promise<string>;

/**
 * What makes tokens on the machine whose data folder it is.
 *
 * @throws SettingError when people sign in with an identity provider
 * @throws WrongKeyEncryptionKey
 */
export const localTokens = async (settings: Settings): Promise<TokenMaker> => {
  if (settings.auth.kind === 'oidc')
    throw new SettingError('AUTH_JWKS_URL', 'is set: tokens come from the identity provider, not from here');
  const { secret, stored } = await openInstallationKeys(settings, await encryptionKeyOnOneMachine(settings));
  await stored.close();
  const key = secret.keyFor('local-token');
  return (claims) => issueLocalToken(key, claims, HOURS);
};
