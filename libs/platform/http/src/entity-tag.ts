/** A version as an `ETag`: strong, `"3"`. */
export const entityTag = (version: number): string => `"${String(version)}"`;
