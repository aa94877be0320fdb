import fc from 'fast-check';
import type { Fault, WholeAnswer } from './faults';

/** Answers of which nobody can tell whether the request was done. */
const ambiguous = ['none', 'reset', 'cut-off', 'html', 'cancelled', '500', '502'] as const;

/** Whatever can go wrong with a request. @param definite answers that are given only when nothing was done */
export const faultsWith = <Whole extends string>(definite: readonly Whole[]): readonly Fault<Whole | WholeAnswer>[] => [
  ...ambiguous.flatMap((answer) => (['at-once', 'late', 'never'] as const).map((does) => ({ does, answer }))),
  ...definite.map((answer) => ({ does: 'never' as const, answer })),
];

/** What happens to the worker after a failure. */
const aftermaths = ['waits', 'is-hurried', 'dies'] as const;

/** What goes wrong, and how the worker lives through it. */
export interface FaultScript<OneFault> {
  /** With the requests, one after the other. */
  readonly faults: (OneFault | undefined)[];
  readonly aftermaths: readonly (typeof aftermaths)[number][];
  /** Which pieces of work are done once more after they succeeded. */
  readonly repeated: readonly boolean[];
}

export const faultScripts = <OneFault>(faults: readonly OneFault[]): fc.Arbitrary<FaultScript<OneFault>> =>
  fc.record({
    faults: fc.array(fc.option(fc.constantFrom(...faults), { nil: undefined, freq: 3 }), { maxLength: 30 }),
    aftermaths: fc.array(fc.constantFrom(...aftermaths), { minLength: 1, maxLength: 10 }),
    repeated: fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
  });
