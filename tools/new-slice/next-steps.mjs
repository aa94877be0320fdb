import { DOMAIN } from '../lib/slices.mjs';

const list = (files) => files.map((file) => `  ${file}`).join('\n');

/** What was made, and what is left to do by hand. */
export const nextSteps = ({ slice, Event, 'event-file': eventFile, path }, made, changed) =>
  `
${slice}: handlers may POST /complaints/{id}/${path} on an open complaint; it records ${Event}.

Made
${list(made)}
Added to
${list(changed)}

Now make it what it is to be:
1. ${DOMAIN}/write/${slice}/${slice}.unit.spec.ts: the examples; then the rule in ${slice}.decide.ts, and where it comes from
2. ${DOMAIN}/events/${eventFile}.event.ts: what it means and what is in it. Until the first one is stored its golden file may be made anew: delete it and
   its line in checksums.json, then npm run golden
3. libs/access/src/may.ts, its examples and test/e2e/roles.e2e.spec.ts: who may
4. npm run generated, npm run check, npm test
`.trimStart();
