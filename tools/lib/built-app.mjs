import { pathToFileURL } from 'node:url';
import { inProject } from './paths.mjs';

/** Where the entry file of a built app lies. */
export const builtApp = (name) => inProject('dist', 'apps', name, 'src', 'main.js');

/** Runs a built app in this process, so that there is no child that could be left behind. */
export const runBuiltApp = (name) => import(pathToFileURL(builtApp(name)).href);
