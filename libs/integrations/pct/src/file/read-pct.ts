import type { ClientCertificate } from '@integrations/http';
import { readSettingFile, SettingError, type Settings } from '@platform/config';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createSecureContext } from 'node:tls';
import type { HttpPct, PctConfiguration } from './configuration';
import { pctFile, type PctFile } from './pct-file';

const SETTING = 'PCT_FILE';
const SECOND = 1_000;

type HttpFile = Extract<PctFile, { mode: 'http' }>;

/**
 * How PCT is used; undefined when it is not.
 *
 * @param env where secrets are looked up that the file only names
 * @throws SettingError in one line when a file cannot be read or is wrong
 */
export const readPct = async (
  { pctFile: file }: Pick<Settings, 'pctFile'>,
  env: NodeJS.ProcessEnv,
): Promise<PctConfiguration | undefined> => {
  if (file === undefined) return undefined;
  const content = await readSettingFile({ setting: SETTING, path: file }, pctFile(env));
  if (content.mode === 'manual') return content;
  const clientCertificate = content.tls && (await certificateIn(content.tls, path.dirname(file)));
  return { ...configurationIn(content), ...(clientCertificate ? { clientCertificate } : {}) };
};

const configurationIn = (file: HttpFile): HttpPct => ({
  mode: 'http',
  baseUrl: file.baseUrl,
  credentials: file.auth,
  headers: file.headers,
  timeLimit: file.timeoutSeconds * SECOND,
  ...(file.requestsPerMinute === undefined ? {} : { requestsPerMinute: file.requestsPerMinute }),
  settledAfter: file.settledAfterSeconds * SECOND,
  honoursIdempotencyKey: file.honoursIdempotencyKey,
  codes: file.codes,
  operations: file.operations,
});

const certificateIn = async (tls: NonNullable<HttpFile['tls']>, folder: string): Promise<ClientCertificate> => {
  const read = (name: keyof typeof tls, file: string) =>
    readFile(path.resolve(folder, file)).catch(() => {
      throw new SettingError(SETTING, `has a bad value at tls.${name}: a file that can be read is wanted`);
    });
  const certificate = await read('certificateFile', tls.certificateFile);
  const key = await read('keyFile', tls.keyFile);
  const authority = tls.authorityFile === undefined ? {} : { authority: await read('authorityFile', tls.authorityFile) };
  checkFit({ certificate, key, ...authority });
  return { certificate, key, ...authority };
};

const checkFit = ({ certificate, key, authority }: ClientCertificate): void => {
  try {
    createSecureContext({ cert: certificate, key, ...(authority ? { ca: authority } : {}) });
  } catch {
    throw new SettingError(SETTING, 'has a bad value at tls: a certificate in PEM and the key that belongs to it are wanted');
  }
};
