/** Says that the personal data of its stream are erased: its key is destroyed. Stored types are permanent. */
export const ERASURE_DONE = 'PersonalDataErased';

const erasing: ReadonlySet<string> = new Set(['ErasureBegun', ERASURE_DONE]);

/**
 * Whether nobody is to read any more what is sealed in a stream: its key is destroyed, or may be at any moment. Asked before a key is, as one that was destroyed
 * may still be in memory. A key that is missing without it is an alarm.
 *
 * @param events of one stream
 */
export const isErased = (events: readonly { readonly type: string }[]): boolean => events.some(({ type }) => erasing.has(type));
