import type { HttpAnswer } from '@integrations/http';
import type { Words } from '@integrations/template';
import { OutsideFailure, type CaseStep, type LinkedRecord } from '@redress/complaints';
import type { HttpPct } from '../file/configuration';
import type { Operation, Operations } from '../file/operations';
import { contentOf } from '../request/answer';
import type { PctApi } from '../request/pct-api';
import { valueAt } from '../request/pointer';
import type { OnceOnly } from './once-only';

/** What is found again as it is, and may stand in a header. */
const EFFECT = /^[A-Za-z0-9-]{1,64}$/;

type Told = NonNullable<Operations['told']>;

/** Tells a record of the steps of its case. */
export class CaseTelling {
  constructor(
    private readonly pct: HttpPct,
    private readonly api: PctApi,
    private readonly once: OnceOnly,
  ) {}

  /** @param update how it is told. @throws OutsideFailure */
  async tell(record: LinkedRecord, step: CaseStep, update: Operation): Promise<void> {
    if (!EFFECT.test(step.effect)) throw new OutsideFailure('refused', 'effect-unusable');
    const { told } = this.pct.operations;
    const words = wordsOf(record, step, this.pct);
    await this.once.do({
      key: step.effect,
      write: () => this.update({ operation: update, words }, step.effect),
      ...(told ? { look: () => this.wasTold(told, words) } : {}),
    });
  }

  private update(filled: { readonly operation: Operation; readonly words: Words }, effect: string): Promise<true> {
    return this.api.write(filled, effect, (answer) => {
      contentOf(answer, { operation: filled.operation, changes: true });
      return true;
    });
  }

  private wasTold(told: Told, words: Words): Promise<true | undefined> {
    return this.api.look({ operation: told, words }, (answer) => (markersIn(answer, told).includes(words.effect ?? '') ? true : undefined));
  }
}

const markersIn = (answer: HttpAnswer, told: Told): string => {
  const markers = valueAt(contentOf(answer, { operation: told, changes: false }), told.markers);
  if (markers === undefined) throw new OutsideFailure('refused', 'markers-hidden');
  return JSON.stringify(markers);
};

const wordsOf = ({ recordId, number }: LinkedRecord, { effect, state, note, resolution }: CaseStep, { codes }: HttpPct): Words => ({
  recordId,
  effect,
  state: codes.state[state] ?? state,
  ...(number === undefined ? {} : { number }),
  ...(note === undefined ? {} : { note }),
  ...(resolution === undefined ? {} : { resolution }),
});
