import { execFileSync } from 'node:child_process';
import * as prettier from 'prettier';
import { inProject } from '../lib/paths.mjs';

const FILE = 'docs/openapi.json';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

const printed = execFileSync(process.execPath, [inProject('dist/apps/api/src/openapi.js')], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});

/** The OpenAPI document of the built API. */
export const openApi = {
  file: FILE,
  produce: async () => prettier.format(printed, { ...(await prettier.resolveConfig(inProject(FILE))), filepath: FILE }),
};

/** Every operation of the built API by address: `{ route: 'POST /reports', controller: 'ReceiveReportController', roles: ['handler', …] }`. */
export const operations = Object.entries(JSON.parse(printed).paths)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([address, path]) =>
    METHODS.filter((method) => method in path).map((method) => ({
      route: `${method.toUpperCase()} ${address.replace('/api/v1', '')}`,
      controller: path[method].operationId.split('_')[0],
      roles: path[method]['x-roles'],
    })),
  );
