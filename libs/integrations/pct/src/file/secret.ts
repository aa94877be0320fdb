import { z } from 'zod';

const WANTED = 'a text or { "env": "NAME" }';
const inEnvironment = z.strictObject({ env: z.string().min(1) });

/**
 * A value that may be secret: as it is, or the name of the setting in the environment that holds it. No message repeats it.
 *
 * @param env the environment
 */
export const secretIn = (env: NodeJS.ProcessEnv) =>
  z.union([z.string(), inEnvironment], { error: WANTED }).transform((given, context) => {
    const value = typeof given === 'string' ? given : env[given.env];
    if (value) return value;
    context.addIssue({ code: 'custom', message: typeof given === 'string' ? WANTED : `a value of ${given.env} in the environment` });
    return z.NEVER;
  });

/** The same as it may stand in a header. */
export const headerSecretIn = (env: NodeJS.ProcessEnv) =>
  secretIn(env).refine((value) => /^[\x20-\x7e]+$/.test(value), { error: 'a text of visible ASCII characters' });
