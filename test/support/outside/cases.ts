import type { CaseRecord, CaseStep } from '@redress/complaints';

export const complaint: CaseRecord = {
  reference: 'KL-7F3K9-2QDXM',
  classification: 'complaint',
  subject: 'De mail valt steeds uit',
  description: 'Vorige week drie keer.',
  channel: 'phone',
  receivedAt: '2026-05-01T10:00:00.000Z',
  severity: 'high',
  customer: { organisation: 'Bakkerij De Vries', name: 'J. de Vries', email: 'j@devries.example' },
};

export const step = (state: CaseStep['state'], effect: string, said: Omit<CaseStep, 'state' | 'effect'> = {}): CaseStep => ({
  state,
  effect,
  ...said,
});

/** The steps of a complaint that goes the straight road. */
export const road: readonly CaseStep[] = [
  step('registered', 'e1', { note: 'Geregistreerd.' }),
  step('acknowledged', 'e2', { note: 'De klant weet ervan.' }),
  step('planned', 'e3', { note: 'Er is een plan.' }),
  step('resolved', 'e4', { note: 'Opgelost.', resolution: 'De mailserver is vervangen.' }),
  step('closed', 'e5', { note: 'Gesloten.' }),
];
