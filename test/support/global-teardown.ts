/** After all tests: the engine they shared ends, cleanly. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.embeddedEngine?.stop();
}
