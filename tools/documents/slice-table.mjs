import { readFileSync } from 'node:fs';
import path from 'node:path';
import { built } from '../lib/built.mjs';
import { replaceBetween } from '../lib/generated-file.mjs';
import { code, table } from '../lib/markdown.mjs';
import { inProject } from '../lib/paths.mjs';
import { DOMAIN, pascalCase } from '../lib/slices.mjs';
import { operations } from './openapi.mjs';
import { rules } from './rules.mjs';

const { rolesFor } = built('libs/access/src');

/** In the README of the domain: what each slice is reached by, may be used by, can record and refuses with. */
export const sliceTable = {
  file: 'libs/complaints/README.md',
  produce: (readme) => replaceBetween(readme, 'slices', table(['Slice', 'Route', 'Roles', 'Events', 'Refused with'], rules.map(row))),
};

function row({ slice, events, reasons }) {
  const name = path.basename(slice);
  const routed = operations.filter(({ controller }) => controller === `${pascalCase(name)}Controller`);
  const routes = routed.map(({ route }) => code(route)).join('<br>');
  const roles = routed[0]?.roles ?? rolesFor(actionOf(slice, name));
  return [`[${name}](src/${slice})`, routes, roles.join(', '), events.join(', '), reasons.join(', ')];
}

/** A command without a route is sent by timers and connectors; its handler asks the policy itself. */
function actionOf(slice, name) {
  const handler = readFileSync(inProject(DOMAIN, slice, `${name}.handler.ts`), 'utf8');
  return /mustBeAllowed\(context\.actor, '([\w.]+)'/.exec(handler)[1];
}
