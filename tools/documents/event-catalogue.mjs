import path from 'node:path';
import ts from 'typescript';
import { built } from '../lib/built.mjs';
import { code, GENERATED, page, table } from '../lib/markdown.mjs';
import { inProject } from '../lib/paths.mjs';
import { DOMAIN, kebabCase } from '../lib/slices.mjs';
import { fieldsOf, sharedShapes } from './event-fields.mjs';
import { rules } from './rules.mjs';

const { decisions, evidence } = built('libs/complaints/src/events/complaint-events');

/** Every type of event: what it means, what it holds, what of that is personal, and which slices record it. */
export const eventCatalogue = {
  file: 'docs/events.md',
  produce: () =>
    page(
      GENERATED,
      '# Events',
      'What can have happened to a case, in the order of the procedure. 🔒: personal, sealed with the key of the case before it is stored. `?`: may be missing. ' +
        'Instants are RFC 3339 UTC with milliseconds.',
      '## Decisions',
      'What people decided.',
      ...decisions.flatMap(event),
      '## Evidence',
      'What Redress records about the world; `effect` is the duty it is evidence of.',
      ...evidence.flatMap(event),
      '## Shapes',
      ...sharedShapes.flatMap(([name, shape]) => [`### ${name}`, fieldTable(fieldsOf(shape))]),
    ),
};

function event({ type, version, data }) {
  const fields = fieldsOf(data);
  return [`### ${type}`, meaning(type), facts(type, version), ...(fields.length > 0 ? [fieldTable(fields)] : [])];
}

const fieldTable = (fields) =>
  table(
    ['Field', 'Type', ''],
    fields.map(({ name, type, isPersonal }) => [code(name), type, isPersonal ? '🔒' : '']),
  );

function facts(type, version) {
  const recorders = rules
    .filter(({ events }) => events.includes(type))
    .map(({ slice }) => `[${path.basename(slice)}](../${DOMAIN}/${slice})`);
  return `Version ${version}. Recorded by ${recorders.join(', ')}.`;
}

/** The doc comment of the event's definition. */
function meaning(type) {
  const file = inProject(DOMAIN, 'events', `${kebabCase(type)}.event.ts`);
  const source = ts.createSourceFile(file, ts.sys.readFile(file), ts.ScriptTarget.Latest, true);
  const comment = source.statements.flatMap((statement) => ts.getJSDocCommentsAndTags(statement)).find(ts.isJSDoc);
  if (!comment) throw new Error(`${file} does not say what the event means`);
  return ts.getTextOfJSDocComment(comment.comment).replaceAll('\n', ' ');
}
