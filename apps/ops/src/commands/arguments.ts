import { isRole, isStaffId, roles } from '@redress/access';
import { parseComplaintId } from '@redress/complaints';
import { isLocalDate } from '@redress/working-days';
import { InvalidArgumentError } from 'commander';
import { z } from 'zod';

/** Roles that somebody can sign in with: `system` stands for timers and connectors. */
export const signInRoles = roles.filter((role) => role !== 'system');

/** @throws InvalidArgumentError, like all readers of arguments here: commander says it with the name of the argument */
export const port = (text: string): number => {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new InvalidArgumentError('a port is a number from 0 to 65535.');
  return Number(text);
};

export const wholeNumber = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('it is a whole number from 1 on.');
  return Number(text);
};

/** A term in working days, with the limits that the settings have. */
export const workingDays = (text: string): number => {
  if (!/^[1-9]\d{0,2}$/.test(text) || Number(text) > 250)
    throw new InvalidArgumentError('a term is a number of working days from 1 to 250.');
  return Number(text);
};

export const localDate = (text: string): string => {
  if (!isLocalDate(text)) throw new InvalidArgumentError('a date is written like 2026-11-23.');
  return text;
};

/** Local dates separated by commas; the empty text is none. */
export const localDates = (text: string): readonly string[] => (text === '' ? [] : text.split(',').map((date) => localDate(date.trim())));

export const revision = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('a revision is a whole number from 0 on.');
  return Number(text);
};

export const roleList = (text: string, before: readonly string[] = []): readonly string[] => {
  if (!isRole(text) || text === 'system') throw new InvalidArgumentError(`a role is one of ${signInRoles.join(', ')}.`);
  return [...before, text];
};

export const caseReference = (text: string): string => {
  const id = parseComplaintId(text);
  if (id === null) throw new InvalidArgumentError('a case is named by its reference, such as KL-7F3K9-2QDXM.');
  return id;
};

export const staffId = (text: string): string => {
  if (!isStaffId(text)) throw new InvalidArgumentError('an id is 1 to 128 visible ASCII characters without a space.');
  return text;
};

/** The origin of a web address: `http://127.0.0.1:3000`. */
export const origin = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new InvalidArgumentError('an address begins with http:// or https://.');
  return url.origin;
};

/** An instant in UTC with milliseconds, as given or with any offset. */
export const instant = (text: string): string => {
  if (!isInstant(text)) throw new InvalidArgumentError('an instant is written like 2026-11-23T09:00:00Z.');
  return new Date(text).toISOString();
};

const isInstant = (text: string): boolean => z.iso.datetime({ offset: true }).safeParse(text).success;
