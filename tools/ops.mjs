import './lib/node-version.mjs';
import { runBuiltApp } from './lib/built-app.mjs';
import { setUp } from './lib/set-up.mjs';

await setUp();
await runBuiltApp('ops');
