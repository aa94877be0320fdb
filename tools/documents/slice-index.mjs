import { DOMAIN, pascalCase, sliceNames } from '../lib/slices.mjs';

const importLines = (slice) =>
  ['controller', 'handler'].map((role) => `import { ${pascalCase(`${slice}-${role}`)} } from './${slice}/${slice}.${role}';`);

const list = (slices, role) => slices.map((slice) => `  ${pascalCase(`${slice}-${role}`)},`);

/** What the module of the domain needs to know of the folders in `write`. */
export const sliceIndex = {
  file: `${DOMAIN}/write/slices.ts`,
  produce: () => {
    const slices = sliceNames('write');
    return [
      '// Written by `npm run generated` from the folders beside it.',
      ...slices.flatMap(importLines),
      '',
      '/** The routes of all slices. */',
      'export const writeControllers = [',
      ...list(slices, 'controller'),
      '];',
      '',
      '/** The handlers of all slices. */',
      'export const writeHandlers = [',
      ...list(slices, 'handler'),
      '];',
      '',
    ].join('\n');
  },
};
