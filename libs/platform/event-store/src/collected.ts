import type { AllStreamResolvedEvent, ResolvedEvent, StreamingRead } from '@eventstore/db-client';
import { toRecordedEvent } from './client-event';
import type { RecordedEvent } from './recorded-event';
import { isNoStream } from './store-errors';
import { ANSWER_WITHIN, withinTime } from './time-limit';

type Reading = Pick<StreamingRead<ResolvedEvent | AllStreamResolvedEvent>, 'toArray' | 'cancel'>;

/** All events of a read; none when there is no such stream. */
export const collected = async (reading: Reading): Promise<readonly RecordedEvent[]> => {
  try {
    return (await withinTime(reading.toArray(), ANSWER_WITHIN, () => abandon(reading))).flatMap(toRecordedEvent);
  } catch (error) {
    if (isNoStream(error)) return [];
    throw error;
  }
};

/** Lets go of a read that took too long. The client may still be connecting: how that ends is of no interest any more. */
const abandon = (reading: Pick<Reading, 'cancel'>): void => {
  reading.cancel().catch(() => undefined);
};
