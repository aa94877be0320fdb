import path from 'node:path';
import type { Settings } from '@platform/config';
import { LetterTemplates } from '../letters/letter-templates';
import type { OpenPost } from './mail';
import { OutboxPost } from './outbox-post';
import { SmtpPost } from './smtp-post';

/**
 * How an installation sends its letters: over SMTP, or without a mail server as files in `outbox` of its data folder.
 *
 * @throws Error in one line when a template is missing or wrong
 */
export const openPost = async ({ smtpUrl, mailFrom, dataDir }: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'dataDir'>): Promise<OpenPost> => {
  const mail = { templates: await LetterTemplates.read(), from: mailFrom };
  return smtpUrl === undefined
    ? new OutboxPost({ ...mail, folder: path.join(dataDir, 'outbox') })
    : new SmtpPost({ ...mail, url: smtpUrl });
};
