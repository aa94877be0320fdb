import { acknowledged, closed, escalated, informed, planned, registered, resolved, revised } from '../../testing';
import type { ComplaintEvent } from '../../events/complaint-events';
import type { OpenedEvent } from '../case-file';
import { customerNews } from './customer-news.policy';
import { messagesToCustomer } from './inform-customer.policy';

const newsOf = (event: ComplaintEvent) => {
  const { type, data } = event as OpenedEvent;
  return customerNews(type, data);
};
const told = (event: ComplaintEvent, hasEmail = true) =>
  messagesToCustomer({ id: 'e-1', occurredAt: '2026-06-01T08:30:00.000Z', event }, { hasEmail }).length > 0;

describe('what the customer is told', () => {
  it('of the registration: until when they hear more', () => {
    expect(newsOf(registered)).toEqual({ template: 'complaint-registered', acknowledgeBy: '2026-06-02', planBy: '2026-06-08' });
  });
  it('of the plan: how it will be solved, and until when', () => {
    expect(newsOf(planned)).toEqual({
      template: 'plan-drafted',
      approach: 'Correct the invoice run and credit what was sent twice.',
      measures: [{ what: 'Credit the double invoices', dueOn: '2026-06-05' }],
      resolveBy: '2026-06-10',
    });
  });
  it('of a plan that was revised: why, as well', () => {
    expect(newsOf(revised)).toMatchObject({ template: 'plan-revised', reason: revised.data.reason });
  });
  it('of the answer and of the end', () => {
    expect([newsOf(resolved), newsOf(closed)]).toEqual([
      { template: 'complaint-resolved', resolution: resolved.data.resolution, outcome: resolved.data.outcome },
      { template: 'complaint-closed' },
    ]);
  });
  it('is nothing of what colleagues do among themselves', () => {
    expect(newsOf(escalated)).toBeUndefined();
  });
});

describe('a message leaves', () => {
  it('for what has no way of its own, when an address is known', () => {
    expect([told(registered), told(registered, false)]).toEqual([true, false]);
  });
  it('for what was to be sent, whether an address is known or not: somebody has to hear that there is none', () => {
    const byMail: ComplaintEvent = { ...informed, data: { ...informed.data, via: 'email' } };
    expect([told(byMail), told(byMail, false)]).toEqual([true, true]);
  });
  it('not for what was said already', () => {
    expect(told({ ...acknowledged, data: { via: 'phone' } })).toBe(false);
  });
});
