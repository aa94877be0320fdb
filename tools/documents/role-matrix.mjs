import { built } from '../lib/built.mjs';
import { code, GENERATED, page, table } from '../lib/markdown.mjs';
import { operations } from './openapi.mjs';

/** Nobody is the system over HTTP. */
const roles = built('libs/access/src').roles.filter((role) => role !== 'system');

const row = ({ route, roles: allowed }) => [code(route), ...roles.map((role) => (allowed.includes(role) ? '✓' : ''))];

/** Which role may use which route. */
export const roleMatrix = {
  file: 'docs/roles.md',
  produce: () =>
    page(
      GENERATED,
      '# Who may use which route',
      'A customer reaches the own case only: another one does not exist for them (404). Everybody else who may not is told so (403), and who does not say who they are is asked (401).',
      table(['Route', ...roles], operations.map(row)),
    ),
};
