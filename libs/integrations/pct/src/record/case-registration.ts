import { jsonIn, unreadable, type HttpAnswer } from '@integrations/http';
import type { Words } from '@integrations/template';
import { OutsideFailure, type CaseRecord, type LinkedRecord } from '@redress/complaints';
import type { HttpPct } from '../file/configuration';
import type { Lookup } from '../file/operations';
import { contentOf, recordIn } from '../request/answer';
import type { PctApi } from '../request/pct-api';
import { valueAt } from '../request/pointer';
import type { OnceOnly } from './once-only';

/** What may stand in a header as it is. */
const GENERATED_ID = /^[A-Za-z0-9:_-]{1,100}$/;

/** Finds the one record of a case, or makes it. */
export class CaseRegistration {
  constructor(
    private readonly pct: HttpPct,
    private readonly api: PctApi,
    private readonly once: OnceOnly,
  ) {}

  /** @throws OutsideFailure */
  async link(record: CaseRecord): Promise<LinkedRecord> {
    const { reference } = record;
    if (!GENERATED_ID.test(reference)) throw new OutsideFailure('refused', 'reference-unusable');
    const { lookup } = this.pct.operations;
    const words = wordsOf(record, this.pct);
    const key = `redress-${reference}`;
    const write = () => this.register(words, key);
    return this.once.do({ key, write, ...(lookup ? { look: () => this.lookUp(lookup, words) } : {}) });
  }

  private register(words: Words, key: string): Promise<LinkedRecord> {
    const operation = this.pct.operations.register;
    return this.api.write({ operation, words }, key, (answer) => {
      const made = recordIn(contentOf(answer, { operation, changes: true }), operation.record, this.pct.baseUrl);
      if (!made) throw unreadable(true);
      return made;
    });
  }

  private async lookUp(lookup: Lookup, words: Words): Promise<LinkedRecord | undefined> {
    const found = await this.api.look({ operation: lookup, words }, (answer) => recordsIn(answer, lookup));
    const isStranger = found.some((record) => valueAt(record, lookup.reference) !== words.reference);
    if (isStranger) throw new OutsideFailure('refused', 'reference-not-searchable');
    if (found.length > 1) throw new OutsideFailure('diverged', 'record-there-twice');
    if (found.length === 0) return undefined;
    const record = recordIn(found[0], lookup.record, this.pct.baseUrl);
    if (!record) throw new OutsideFailure('refused', 'record-without-id');
    return record;
  }
}

const recordsIn = (answer: HttpAnswer, lookup: Lookup): readonly unknown[] => {
  if (saysNone(answer, lookup)) return [];
  const content = contentOf(answer, { operation: lookup, changes: false });
  const found = lookup.records === undefined ? [content] : valueAt(content, lookup.records);
  if (content === undefined || !Array.isArray(found)) throw unreadable(false);
  return found;
};

/** A page of somebody on the way, which knows nothing of records, is no JSON. */
const saysNone = ({ status, text }: HttpAnswer, { absent, records }: Lookup): boolean => {
  const isAbsent = (absent ?? (records === undefined ? [404] : [])).includes(status);
  if (isAbsent && text.trim() !== '' && jsonIn(text) === undefined) throw unreadable(false);
  return isAbsent;
};

const wordsOf = (record: CaseRecord, { codes }: HttpPct): Words => ({
  ...record.customer,
  reference: record.reference,
  subject: record.subject,
  description: record.description,
  classification: codes.classification[record.classification] ?? record.classification,
  channel: codes.channel[record.channel] ?? record.channel,
  receivedAt: record.receivedAt,
  ...(record.severity ? { severity: codes.severity[record.severity] ?? record.severity } : {}),
});
