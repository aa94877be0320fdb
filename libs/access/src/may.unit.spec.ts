import { actions, may, roles, rolesFor, seesPersonalData, showsPersonalData, type Action } from './index';

const own = 'KL-7F3K9-2QDXM';
const other = 'KL-00000-00000';

describe('who may do what', () => {
  const expected: Record<Action, string> = {
    'report.receive': 'handler account-manager service-manager intake',
    'report.triage': 'handler',
    'report.read': 'handler account-manager service-manager auditor reader',
    'complaint.register': 'handler account-manager service-manager',
    'complaint.correct': 'handler account-manager service-manager',
    'complaint.assign': 'handler',
    'complaint.escalate': 'handler',
    'complaint.acknowledge': 'handler',
    'complaint.plan': 'handler account-manager service-manager',
    'complaint.extend': 'account-manager service-manager',
    'complaint.inform': 'handler account-manager service-manager',
    'complaint.note': 'handler account-manager service-manager',
    'complaint.resolve': 'handler account-manager service-manager',
    'complaint.close': 'handler',
    'complaint.reopen': 'handler account-manager service-manager customer',
    'complaint.withdraw': 'handler customer',
    'complaint.satisfaction': 'handler customer',
    'complaint.read': 'handler account-manager service-manager auditor reader customer',
    'worklist.read': 'handler account-manager service-manager auditor reader',
    'changes.follow': 'handler account-manager service-manager admin auditor reader',
    'deadlines.prove': 'handler account-manager service-manager auditor reader',
    'dashboard.read': 'handler account-manager service-manager admin auditor reader',
    'tracking.revoke': 'handler customer',
    'record.link': 'handler',
    'hold.place': 'admin',
    'hold.lift': 'admin',
    'duty.read': 'handler account-manager service-manager admin',
    'duty.retry': 'handler admin',
    'duty.settle': 'handler admin',
    'bells.watch': 'admin',
    'evidence.record': 'system',
    'deadline.record': 'system',
    'audit.read': 'auditor',
    'subject.export': 'admin',
    'subject.erase': 'admin',
    'erasure.record': 'admin system',
    'key.manage': 'admin',
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

  it('shows personal data in cases, reports, the worklist and the records of the auditor, and nowhere else', () => {
    expect(actions.filter(showsPersonalData)).toEqual(['report.read', 'complaint.read', 'worklist.read', 'audit.read']);
  });

  it('lets timers and connectors record evidence, carry out what people decided or the settings say, and nothing that a person decides', () => {
    expect(actions.filter((action) => may({ role: 'system' }, action))).toEqual(['evidence.record', 'deadline.record', 'erasure.record']);
  });
});
