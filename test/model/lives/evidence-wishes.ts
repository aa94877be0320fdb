import fc from 'fast-check';
import { deadlines, type Evidence, type Ring } from '../rules/asks';
import { currentPromise } from '../rules/life';
import type { Later } from './times';
import type { Wishes } from './wishes';

/** Mostly the promise that counts now; sometimes the one before it or one that nobody has made yet. */
const offsets = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1) });

/** A timer rings: for a promise of now or another, early or late, as often as it likes. */
const rings: fc.Arbitrary<Later<Ring>> = fc
  .record({
    type: fc.constantFrom('DeadlineApproaching' as const, 'DeadlineMissed' as const, 'DeadlineMissed' as const),
    deadline: fc.constantFrom(...deadlines),
    rounds: offsets,
    promises: offsets,
    level: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 2, arbitrary: fc.integer({ min: 2, max: 4 }) }),
  })
  .map(({ type, deadline, rounds, promises, level }): Later<Ring> => (life) => {
    const { promise = 1 } = currentPromise(life, deadline) ?? {};
    return { type, deadline, round: Math.max(1, life.round.number + rounds), promise: Math.max(1, promise + promises), level };
  });

/** A mailer or a connector tells what it did or saw, now and then twice. */
const records: fc.Arbitrary<Later<Evidence>> = fc
  .record<Evidence>({
    type: fc.constantFrom(
      'CustomerNotified',
      'CustomerNotificationFailed',
      'StaffNotified',
      'StaffNotificationFailed',
      'IncidentHandedOver',
      'ExternalRecordLinked',
      'ExternalRecordWaived',
      'ExternalRecordUpdated',
      'ExternalUpdateFailed',
      'ExternalStateObserved',
    ),
    effect: fc.constantFrom(
      '7c8a2f36-9d0e-5b7a-8f43-000000000001',
      '7c8a2f36-9d0e-5b7a-8f43-000000000002',
      '7c8a2f36-9d0e-5b7a-8f43-000000000003',
      '7c8a2f36-9d0e-5b7a-8f43-000000000004',
    ),
  })
  .map((evidence) => () => evidence);

/** What timers and connectors may want of a case. */
export const evidenceWishes: Wishes<'ring' | 'record'> = { ring: rings, record: records };
