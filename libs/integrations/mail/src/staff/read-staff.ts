import { readFile } from 'node:fs/promises';
import { SettingError } from '@platform/config';
import { roles, STAFF_ID } from '@redress/access';
import { z } from 'zod';
import { StaffDirectory } from './staff-directory';

const SETTING = 'STAFF_FILE';

const staffRoles = roles.filter((role) => role !== 'customer' && role !== 'system');

/** What is wanted stands in the messages, which repeat nothing of the file. */
const staffFile = z
  .array(
    z.strictObject(
      {
        id: z.string().regex(STAFF_ID, { error: '1 to 128 visible ASCII characters' }),
        name: z.string().regex(/^[^\p{Cc}]{1,200}$/u, { error: 'a name on one line' }),
        email: z.email({ error: 'an e-mail address' }),
        roles: z.array(z.enum(staffRoles, { error: `one of ${staffRoles.join(', ')}` }), { error: 'a list of roles' }),
        language: z.enum(['nl', 'en'], { error: 'nl or en' }),
      },
      { error: 'an object with id, name, email, roles and language, and nothing else' },
    ),
    { error: 'a list' },
  )
  .superRefine((members, context) => {
    const ids = members.map(({ id }) => id);
    const second = ids.findIndex((id, index) => ids.indexOf(id) < index);
    if (second >= 0) context.addIssue({ code: 'custom', path: [second, 'id'], message: 'an id that nobody before has' });
  });

/**
 * Reads who handles and manages complaints: `[{ "id", "name", "email", "roles", "language" }]`.
 *
 * @param file a path; undefined: nobody is known
 * @throws SettingError in one line when it cannot be read or is wrong
 */
export const readStaff = async (file: string | undefined): Promise<StaffDirectory> => {
  if (file === undefined) return new StaffDirectory([]);
  const parsed = staffFile.safeParse(await contentOf(file));
  if (parsed.success) return new StaffDirectory(parsed.data);
  const [issue] = parsed.error.issues;
  throw new SettingError(SETTING, `has a bad value at ${issue?.path.join('.') || 'the top'}: ${String(issue?.message)} is wanted`);
};

const contentOf = async (file: string): Promise<unknown> => {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new SettingError(SETTING, `is ${JSON.stringify(file)}: a file that can be read is wanted`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new SettingError(SETTING, `is ${JSON.stringify(file)}: a file with JSON is wanted`);
  }
};
