import { effectId } from '../../complaint/effect-id';
import type { DutyName } from '../duty';

/** The id of a duty: it is also the id of the effect that the duty leads to, and of the job that rings for it. The same one whoever asks. */
export const dutyId = (caseId: string, { kind, about, to }: DutyName): string =>
  effectId(caseId, kind, about, ...(to === undefined ? [] : [to]));
