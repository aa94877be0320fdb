import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { SettingError } from './setting-error';

/** A setting that names a file. */
export interface SettingFile {
  /** The name of the setting in the environment. */
  readonly setting: string;
  readonly path: string;
}

/**
 * What is in a file with JSON that a setting names, checked.
 *
 * Messages of the schema that are our own wording (`refine`, formats and unions with an `error`) say what is wanted there, as those of settings do.
 *
 * @throws SettingError in one line when the file cannot be read, holds no JSON, or has a bad value
 */
export const readSettingFile = async <Schema extends z.ZodType>(file: SettingFile, schema: Schema): Promise<z.output<Schema>> => {
  const parsed = schema.safeParse(await contentOf(file));
  if (parsed.success) return parsed.data;
  throw new SettingError(file.setting, problemIn(parsed.error.issues));
};

const contentOf = async ({ setting, path }: SettingFile): Promise<unknown> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new SettingError(setting, `is ${JSON.stringify(path)}: a file that can be read is wanted`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new SettingError(setting, `is ${JSON.stringify(path)}: a file with JSON is wanted`);
  }
};

type Issue = z.core.$ZodIssue;

const OUR_WORDING: ReadonlySet<string> = new Set(['invalid_format', 'invalid_key', 'invalid_union', 'custom']);

const problemIn = ([issue]: readonly Issue[]): string =>
  issue ? `has a bad value at ${issue.path.join('.') || 'the top'}: ${wantedBy(issue)}` : '';

const wantedBy = (issue: Issue): string => {
  if (issue.code === 'unrecognized_keys') return `${issue.keys.join(', ')} is not known`;
  const message = issue.code === 'invalid_key' ? issue.issues.map((inner) => inner.message).join(', ') : issue.message;
  return OUR_WORDING.has(issue.code) ? `${message} is wanted` : message;
};
