import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { dataErased, everyState, evidenceExamples, upTo } from '../../testing';
import { decideLinkExternalRecord } from './link-external-record.decide';

const given = decisionSpec(complaintFold, decideLinkExternalRecord);
const inServiceNow = evidenceExamples.ExternalRecordLinked;
const notInPct = evidenceExamples.ExternalRecordWaived;
const linking = { ...inServiceNow.data };
const waiving = { effect: notInPct.data.effect, system: 'pct' as const, waivedBecause: 'PCT is being replaced this week.' };
const { effect, system, recordId } = linking;

describe('confirm by hand where else a case stands', () => {
  it('names the record, with its number and where people find it', () => {
    given(...upTo.registered)
      .when(linking)
      .then(inServiceNow);
  });
  it('needs neither the number nor the address', () => {
    given(...upTo.registered)
      .when({ effect, system, recordId })
      .then({ type: 'ExternalRecordLinked', data: { effect, system, recordId } });
  });
  it('or tells why it need not stand there', () => {
    given(...upTo.registered)
      .when(waiving)
      .then(notInPct);
  });
  it.each(Object.entries(everyState))('is possible for a case that is %s: it is evidence, no decision', (_state, history) => {
    given(...history)
      .when(linking)
      .then(inServiceNow);
    given(...history)
      .when(waiving)
      .then(notInPct);
  });
  it('changes nothing when it is said again, or when a connector found the same record before', () => {
    given(...upTo.registered, inServiceNow, notInPct)
      .when(linking)
      .then();
    given(...upTo.registered, inServiceNow, notInPct)
      .when({ ...waiving, waivedBecause: 'In other words.' })
      .then();
  });
  it('records another record beside the first', () => {
    const other = { effect: '7c8a2f36-9d0e-5b7a-8f43-000000000099', system, recordId: 'ffd44a5dc0a8010e0000c8ad2e5b2d5f' };
    given(...upTo.registered, inServiceNow)
      .when(other)
      .then({ type: 'ExternalRecordLinked', data: other });
  });

  it('is one or the other: a record, or why there is none', () => {
    given(...upTo.registered)
      .when({ effect, system })
      .thenInvalid('recordId');
    given(...upTo.registered)
      .when({ ...waiving, recordId })
      .thenInvalid('waivedBecause');
  });
  it('takes no number and no address of a record that there is none of', () => {
    given(...upTo.registered)
      .when({ ...waiving, number: 'CS0001234' })
      .thenInvalid('number');
    given(...upTo.registered)
      .when({ ...waiving, url: 'https://example.service-now.com/CS0001234' })
      .thenInvalid('url');
    given(...upTo.registered)
      .when({ effect, system, number: 'CS0001234' })
      .thenInvalid('recordId');
  });
  it('is wrong whatever the state of the case', () => {
    given(...upTo.closed)
      .when({ effect, system })
      .thenInvalid('recordId');
    given().when({ effect, system }).thenInvalid('recordId');
  });
  it('names a record also when the case is erased, but takes no more reasons', () => {
    given(...upTo.closed, dataErased)
      .when(linking)
      .then(inServiceNow);
    given(...upTo.closed, dataErased)
      .when(waiving)
      .thenRejected('already-erased');
  });
  it('is refused for a case that is not there', () => {
    given().when(linking).thenRejected('not-found');
    given().when(waiving).thenRejected('not-found');
  });
});
