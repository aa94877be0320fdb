import { v5 as uuidv5 } from 'uuid';
import type { Deadline } from '../events/shapes';

/** Of our own, for the names of effects. Never changes: the ids stand in stored events. */
const EFFECTS = '5f1c7c52-1b0d-5d1e-9a53-6c9d3f0f2b61';

/** The id of an effect: the same one for the same case, kind and thing it is about, whoever causes it and however often. */
export const effectId = (complaintId: string, kind: string, ...about: readonly string[]): string =>
  uuidv5(JSON.stringify([complaintId, kind, ...about]), EFFECTS);

/** A promise that a timer rang for. `level` counts how often, from 1. */
interface RungPromise {
  readonly type: 'DeadlineApproaching' | 'DeadlineMissed';
  readonly deadline: Deadline;
  readonly round: number;
  readonly promise: number;
  readonly level: number;
}

/** The effect of a deadline: one for each kind, deadline, round, promise and level. */
export const deadlineEffect = (complaintId: string, { type, deadline, round, promise, level }: RungPromise): string =>
  effectId(complaintId, type, `${deadline}-${round}-${promise}-${level}`);
