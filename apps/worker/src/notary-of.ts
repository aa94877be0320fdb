import type { OpenPost } from '@integrations/mail';
import {
  notarialParts,
  Notary,
  OutsidePlaces,
  outsideFolder,
  verifierKeyText,
  type KeptCheckpoint,
  type OutsidePlace,
} from '@redress/audit';
import { logOf, type Installation } from '@redress/installation';
import type { NotaryMonitor } from './notary-monitor';

const MS_PER_SECOND = 1_000;
/** A mailbox gets at most one checkpoint an hour: each covers everything before it. */
const BETWEEN_MAILS = 3_600_000;

/** The notary of an installation, who tells checkpoints wherever the settings say. */
export const notaryOf = (installation: Installation, post: OpenPost, observer: NotaryMonitor): Notary => {
  const { readStore: store, clock, settings } = installation;
  const { everySeconds, folder, mailTo } = settings.checkpoints;
  const { growth, signing, signer } = notarialParts(logOf(installation));
  const key = verifierKeyText(signer.verifier);
  const places = [
    ...(folder === undefined ? [] : [outsideFolder(folder, key)]),
    ...(mailTo === undefined ? [] : [auditorsMailbox(mailTo, key, post)]),
  ];
  const outside = new OutsidePlaces(store, places, observer);
  return new Notary({ store, growth, signing, outside, observer, clock, every: everySeconds * MS_PER_SECOND });
};

const auditorsMailbox = (to: string, key: string, post: OpenPost): OutsidePlace => ({
  name: 'mail',
  pause: BETWEEN_MAILS,
  tell: (checkpoint) =>
    post.notify({
      effect: `checkpoint-${checkpoint.size}`,
      to,
      subject: `Checkpoint ${checkpoint.size} of the complaints log`,
      text: textOf(checkpoint, key),
    }),
});

const textOf = ({ size, note, signedAt }: KeptCheckpoint, key: string): string =>
  [
    `On ${signedAt} the log of complaints held ${size} events. Keep this mail: with it you can prove whether any of them was changed or removed later.`,
    'The lines between the rules are the signed checkpoint (to be saved as a file, without the rules), then comes the key that verifies it.',
    `--------\n${note}--------`,
    key,
    '',
  ].join('\n\n');
