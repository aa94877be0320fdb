import { OutsideFailure, type Letter, type Post } from '@redress/complaints';
import type { Mailbox } from '@platform/config';
import type { SendMailOptions } from 'nodemailer';
import { oneLine } from '../letters/blocks';
import type { LetterTemplates } from '../letters/letter-templates';

/** Turns letters into mails. */
export interface MailOptions {
  readonly templates: LetterTemplates;
  /** Who they come from. */
  readonly from: Mailbox;
}

/** A mail, and the name that it has everywhere. */
export interface Mail {
  /** In angle brackets, as it stands in the mail. */
  readonly messageId: string;
  readonly message: SendMailOptions;
}

/** A mail about the installation itself, in plain words and about nobody's case. */
export interface Notice {
  /** The same notice sent twice has the same one, and so the same `Message-ID`: 1 to 64 ASCII letters, digits, - and _. */
  readonly effect: string;
  /** An address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Whoever takes letters and notices away, until told to stop. */
export interface OpenPost extends Post {
  /** Sends a notice as letters are sent. @throws OutsideFailure */
  notify(notice: Notice): Promise<void>;
  close(): void;
}

/** What can stand in a `Message-ID` and in the name of a file. */
const EFFECT = /^[A-Za-z0-9_-]{1,64}$/;

/** One address, and nothing that could be read as another one. RFC 5321, 4.1.2, without quoting. */
const ADDRESS = /^[^\s\p{C}<>()[\]\\,;:@"]{1,64}@[^\s\p{C}<>()[\]\\,;:@"]{1,255}$/u;

/** Says that nobody wrote this, so that nobody's absence answers it: RFC 3834, 5; the second one is Microsoft's. */
const automatic = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

/**
 * The mail that a letter is sent as: the same letter has the same `Message-ID`. A subject line holds no words of a person: servers write it into their logs.
 *
 * @throws OutsideFailure `refused` when its effect can stand in no `Message-ID`, or its address in no mail
 */
export const mailOf = (letter: Letter, { templates, from }: MailOptions): Mail => {
  const { effect, to } = letter;
  return addressed({ effect, from, to: { name: oneLine(to.name), address: to.address } }, () => ({
    headers: { ...automatic, 'Content-Language': to.language },
    ...templates.write(letter, from.name ?? from.address),
  }));
};

/** The mail that a notice is sent as. @throws OutsideFailure as {@link mailOf} */
export const noticeMailOf = ({ effect, to, subject, text }: Notice, { from }: Pick<MailOptions, 'from'>): Mail =>
  addressed({ effect, from, to: { name: '', address: to } }, () => ({ headers: automatic, subject, text }));

interface Addressed {
  readonly effect: string;
  readonly from: Mailbox;
  readonly to: { readonly name: string; readonly address: string };
}

/** What is the same in all our mails, and what is written in one. */
const addressed = ({ effect, from, to }: Addressed, write: () => SendMailOptions): Mail => {
  if (!EFFECT.test(effect)) throw new OutsideFailure('refused', 'effect-unusable');
  if (!ADDRESS.test(to.address)) throw new OutsideFailure('refused', 'address-unusable');
  const messageId = `<${effect}@${domainOf(from.address)}>`;
  return {
    messageId,
    message: {
      ...write(),
      from: { name: from.name ?? '', address: from.address },
      to,
      envelope: { from: from.address, to: to.address },
      encoding: 'quoted-printable',
      messageId,
      xMailer: false,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
  };
};

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
