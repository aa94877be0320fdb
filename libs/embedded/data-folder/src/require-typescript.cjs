// Lets a small program of a test load the TypeScript of the embedded engines as it is: require('…/data-folder/src/require-typescript.cjs') first.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  });
  module._compile(code, filename);
};

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => {
  const [, library] = /^@embedded\/(.+)$/.exec(request) ?? [];
  return resolve(library === undefined ? request : join(__dirname, '../..', library, 'src/index.ts'), ...rest);
};
