import type { EmbeddedEngine } from './embedded-engine';

declare global {
  /** Between global set-up and tear-down; tests do not see it. */
  var embeddedEngine: EmbeddedEngine | undefined;
}
