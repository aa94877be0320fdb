import { z } from 'zod';
import { text } from './shapes';

/** Every evidence names the effect it is of: the id of the duty that caused it. Recorded once for each. */
export const effect = { effect: z.uuid() };

/** The event that something was done about. */
export const about = { about: z.uuid() };

/** That something will never be done: how often it was tried, and a code of our own. No text from outside. */
export const failure = { attempts: z.int().positive(), errorCode: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/) };

export const externalSystems = ['servicenow', 'pct'] as const;
export const externalSystem = z.enum(externalSystems);
export type ExternalSystem = z.infer<typeof externalSystem>;

/** Whom incidents are handed over to. */
export const INCIDENT_MANAGEMENT: ExternalSystem = 'servicenow';

/** An address people can follow. */
export const link = z.string().regex(/^https?:\/\//);

/** The name of a text file that a message was made of. */
export const template = text;
