import type { Settings } from '@platform/config';
import { SealingKeyMissing } from '@platform/event-store';
import { encryptionKeyOnOneMachine } from '@redress/installation';
import { fitOfKeys, openInstallationKeys, SealedFields, withoutSealed, type FitOfKeys } from '@redress/privacy';

/** Makes what may be shown of a document of a stream: what is sealed in it is opened, or left out. */
export type Shape = (stream: string, document: object) => Promise<unknown>;

const reasons: Readonly<Record<Exclude<FitOfKeys, 'fits'>, string>> = {
  'nothing-stored': 'no keys are stored',
  'wrong-encryption-key': 'the stored keys do not open with this key-encryption key',
  'no-encryption-key': 'there is no key-encryption key',
  'secret-missing': 'the secret of the installation is missing among the stored keys',
  'encryption-key-changing': 'changing the key-encryption key was broken off',
};

/** Leaves out what is personal. Needs no keys. */
export const withoutPersonalData: Shape = (_stream, document) => Promise.resolve(withoutSealed(document));

/**
 * Shows something with what is personal opened by the keys of the installation, or left out. Makes no keys: what is not there is said.
 *
 * @throws Error in one line when the keys cannot be opened; the shape does when the key of the stream is missing
 */
export const withShape = async <Value>(settings: Settings, isOpened: boolean, work: (shape: Shape) => Promise<Value>): Promise<Value> => {
  if (!isOpened) return work(withoutPersonalData);
  const fit = await fitOfKeys(settings, settings.keyEncryptionKey);
  if (fit !== 'fits') throw cannotBeOpened(reasons[fit]);
  const { keys, stored } = await openInstallationKeys(settings, await encryptionKeyOnOneMachine(settings));
  try {
    return await work(openedBy(new SealedFields(keys)));
  } finally {
    await stored.close();
  }
};

const openedBy =
  (sealed: SealedFields): Shape =>
  async (stream, document) => {
    try {
      return await sealed.open(stream, document);
    } catch (error) {
      throw error instanceof SealingKeyMissing ? cannotBeOpened(error.message) : error;
    }
  };

const cannotBeOpened = (reason: string): Error =>
  new Error(`personal data cannot be opened: ${reason} (--without-personal-data leaves it out)`);
