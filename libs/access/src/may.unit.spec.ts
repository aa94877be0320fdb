import { actions, may, roles, rolesFor, seesPersonalData, type Action } from './index';

const own = 'KL-7F3K9-2QDXM';
const other = 'KL-00000-00000';

describe('who may do what', () => {
  const expected: Record<Action, string> = {
    'report.receive': 'handler account-manager service-manager intake',
    'report.triage': 'handler',
    'report.read': 'handler account-manager service-manager auditor reader',
    'complaint.register': 'handler account-manager service-manager',
    'complaint.escalate': 'handler',
    'complaint.acknowledge': 'handler',
    'complaint.plan': 'handler account-manager service-manager',
    'complaint.inform': 'handler account-manager service-manager',
    'complaint.resolve': 'handler account-manager service-manager',
    'complaint.close': 'handler',
    'complaint.read': 'handler account-manager service-manager auditor reader customer',
    'audit.read': 'auditor',
  };

  it.each(actions)('%s', (action) => {
    expect(rolesFor(action).join(' ')).toBe(expected[action]);
    expect(roles.filter((role) => may({ role, ownCase: own }, action, own)).join(' ')).toBe(expected[action]);
  });

  it('lets a customer reach the own case only', () => {
    expect(may({ role: 'customer', ownCase: own }, 'complaint.read', own)).toBe(true);
    expect(may({ role: 'customer', ownCase: own }, 'complaint.read', other)).toBe(false);
    expect(may({ role: 'customer', ownCase: own }, 'complaint.read')).toBe(false);
    expect(may({ role: 'customer' }, 'complaint.read')).toBe(false);
  });

  it('shows personal data to those who work with a case, to auditors and to the customer, and to nobody else', () => {
    expect(roles.filter(seesPersonalData)).toEqual(['handler', 'account-manager', 'service-manager', 'auditor', 'customer']);
  });

  it('gives timers and connectors nothing that a person decides', () => {
    expect(actions.filter((action) => may({ role: 'system' }, action))).toEqual([]);
  });
});
