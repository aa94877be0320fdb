import './lib/node-version.mjs';
import { setUp } from './lib/set-up.mjs';

await setUp({ rebuild: true });
