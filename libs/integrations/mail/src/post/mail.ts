import { OutsideFailure, type Letter } from '@redress/complaints';
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
  if (!EFFECT.test(letter.effect)) throw new OutsideFailure('refused', 'effect-unusable');
  if (!ADDRESS.test(letter.to.address)) throw new OutsideFailure('refused', 'address-unusable');
  const { subject, text, html } = templates.write(letter, from.name ?? from.address);
  const messageId = `<${letter.effect}@${domainOf(from.address)}>`;
  return {
    messageId,
    message: {
      from: { name: from.name ?? '', address: from.address },
      to: { name: oneLine(letter.to.name), address: letter.to.address },
      envelope: { from: from.address, to: letter.to.address },
      headers: { ...automatic, 'Content-Language': letter.to.language },
      encoding: 'quoted-printable',
      messageId,
      subject,
      text,
      html,
      xMailer: false,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
  };
};

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
