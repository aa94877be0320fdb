import type { ComplaintEvent } from '../../events/complaint-events';
import { acknowledged, assigned, escalated, evidenceExamples, registered, resolved } from '../../testing';
import type { OpenedCase, OpenedEvent } from '../case-file';
import { messagesToStaff, type CaseStaff } from './inform-staff.policy';
import { staffNews } from './staff-news.policy';

const promises = [{ deadline: 'plan', round: 1, promise: 1, dueOn: '2026-06-08' }] as unknown as OpenedCase['deadlines'];
const newsOf = (event: ComplaintEvent) => {
  const { type, data } = event as OpenedEvent;
  return staffNews(type, data, promises);
};
const staff: CaseStaff = { handler: 'a.jansen', accountManager: 'k.visser', serviceManager: 's.smit' };
const toldOf = (event: ComplaintEvent, by: string) =>
  messagesToStaff({ id: 'e-1', revision: 1, occurredAt: '2026-06-01T08:30:00.000Z', actor: { id: by, role: 'handler' }, event }, staff).map(
    ({ to }) => to,
  );

describe('what handlers and managers are told', () => {
  it('of work: that it is theirs', () => {
    expect([newsOf(registered), newsOf(assigned)]).toEqual([{ template: 'complaint-assigned' }, { template: 'complaint-assigned' }]);
  });
  it('of a miss: what was promised until when, and how often it was told', () => {
    expect(newsOf({ ...evidenceExamples.DeadlineMissed, data: { ...evidenceExamples.DeadlineMissed.data, level: 2 } })).toEqual({
      template: 'deadline-missed',
      deadline: 'plan',
      dueOn: '2026-06-08',
      level: 2,
    });
  });
  it('of an escalation: why', () => {
    expect(newsOf(escalated)).toEqual({ template: 'complaint-escalated', reason: escalated.data.reason });
  });
  it('is nothing of an acknowledgement', () => {
    expect(newsOf(acknowledged)).toBeUndefined();
  });
});

describe('who is told', () => {
  it('of a miss: the handler and both managers', () => {
    expect(toldOf(evidenceExamples.DeadlineMissed, 'redress')).toEqual(['a.jansen', 'k.visser', 's.smit']);
  });
  it('of a resolution: the handler, to whom it is reported back', () => {
    expect(toldOf(resolved, 'k.visser')).toEqual(['a.jansen']);
  });
  it('never somebody of what they did themselves', () => {
    expect(toldOf(resolved, 'a.jansen')).toEqual([]);
  });
});
