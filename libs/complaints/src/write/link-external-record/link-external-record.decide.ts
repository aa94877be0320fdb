import { invalid, type Decision, type Invalid } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { given } from '../../complaint/given.decide';
import { recordedOnce } from '../../complaint/recorded-once.decide';
import { notFoundOrErased, type ErasedRejection } from '../../complaint/steps.decide';
import type { ExternalRecordLinked } from '../../events/external-record-linked.event';
import type { ExternalRecordWaived } from '../../events/external-record-waived.event';
import type { ExternalSystem } from '../../events/effect';

export interface LinkExternalRecord {
  /** The effect that this is evidence of: the same for the same case, system and record. */
  readonly effect: string;
  readonly system: ExternalSystem;
  readonly recordId?: string;
  readonly number?: string;
  readonly url?: string;
  readonly waivedBecause?: string;
}

/** Somebody confirms by hand that the case stands in a system of record, or need not: evidence, so in every state; the same again changes nothing. After the erasure no more reasons are recorded. */
export const decideLinkExternalRecord = (
  command: LinkExternalRecord,
  complaint: Complaint,
): Decision<ExternalRecordLinked | ExternalRecordWaived, ErasedRejection> =>
  neitherNorBoth(command) ?? unsaid(command, complaint) ?? recordedOnce(evidenceOf(command), complaint);

const unsaid = ({ waivedBecause }: LinkExternalRecord, complaint: Complaint) =>
  waivedBecause === undefined ? undefined : notFoundOrErased(complaint);

const neitherNorBoth = ({ recordId, number, url, waivedBecause }: LinkExternalRecord): Invalid | undefined => {
  if (waivedBecause === undefined)
    return recordId === undefined ? invalid('recordId', 'names the record, or waivedBecause tells why there is none') : undefined;
  if (recordId !== undefined) return invalid('waivedBecause', 'tells why there is no record; there is one');
  return (number ?? url) === undefined ? undefined : invalid(number === undefined ? 'url' : 'number', 'is of a record; recordId names it');
};

const evidenceOf = ({
  effect,
  system,
  recordId = '',
  number,
  url,
  waivedBecause,
}: LinkExternalRecord): ExternalRecordLinked | ExternalRecordWaived =>
  waivedBecause === undefined
    ? { type: 'ExternalRecordLinked', data: { effect, system, recordId, ...given({ number, url }) } }
    : { type: 'ExternalRecordWaived', data: { effect, system, because: waivedBecause } };
