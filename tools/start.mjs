import './lib/node-version.mjs';
import { runBuiltApp } from './lib/built-app.mjs';
import { END_SIGNALS } from './lib/run.mjs';
import { setUp } from './lib/set-up.mjs';

// Until the app listens for signals itself, nothing is held that could be lost.
for (const signal of END_SIGNALS) {
  process.on(signal, () => {
    if (process.listenerCount(signal) === 1) process.exit(0);
  });
}

await setUp({ interruptedExitCode: 0 });
await runBuiltApp('local');
