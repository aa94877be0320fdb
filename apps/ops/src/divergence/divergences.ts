import type { ServiceNowRegister, StandingThere } from '@integrations/servicenow';
import { asking } from '@platform/read-store';
import { complaintDetails } from '@redress/complaints';
import type { Installation } from '@redress/installation';

/** A complaint that stands there otherwise than here. */
export interface Divergence {
  readonly there: StandingThere;
  /** Our state; undefined when we know no such case. */
  readonly here: string | undefined;
  /** What our state is there. */
  readonly wanted: string | undefined;
  /** ServiceNow has not been told everything yet. */
  readonly isOutstanding: boolean;
}

/**
 * The complaints of ours in ServiceNow that stand there otherwise than here.
 *
 * @throws OutsideFailure, ViewBehind, ViewStoreUnavailable
 */
export async function* divergencesFrom(
  serviceNow: Pick<ServiceNowRegister, 'complaintsThere' | 'stateFor'>,
  { views, duties }: Pick<Installation, 'views' | 'duties'>,
): AsyncGenerator<Divergence, void, undefined> {
  const cases = await views.collectionOf(complaintDetails);
  for await (const page of serviceNow.complaintsThere()) {
    const ids = page.map(({ reference }) => reference);
    const rows = await asking(() => cases.find({ _id: { $in: ids } }, { projection: { 'document.state': 1 } }).toArray());
    const states = new Map(rows.map(({ _id, document }) => [_id, document?.state]));
    for (const there of page) {
      const here = states.get(there.reference);
      const wanted = here === undefined ? undefined : serviceNow.stateFor(here);
      if (wanted === there.state) continue;
      const waiting = await duties.ofCase(there.reference);
      yield { there, here, wanted, isOutstanding: waiting.some(({ to }) => to === 'servicenow') };
    }
  }
}
