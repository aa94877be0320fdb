import { v5 as uuidv5 } from 'uuid';

/** Of our own, for the names of effects. Never changes: the ids stand in stored events. */
const EFFECTS = '5f1c7c52-1b0d-5d1e-9a53-6c9d3f0f2b61';

/** The id of an effect: the same one for the same case, kind and thing it is about, whoever causes it and however often. */
export const effectId = (complaintId: string, kind: string, ...about: readonly string[]): string =>
  uuidv5(JSON.stringify([complaintId, kind, ...about]), EFFECTS);
