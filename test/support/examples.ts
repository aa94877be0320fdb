/** Bodies as a client would send them. The name is looked for in files and logs: it must stand nowhere. */
export const customerName = 'Sanne Zonneveld-Kwakernaak';

export const report = {
  channel: 'phone',
  customer: { organisation: 'Bakkerij Zonneveld', name: customerName, email: 'sanne@zonneveld.example', phone: '+31 6 1234 5678' },
  subject: 'Invoices keep coming twice',
  description: 'Every invoice since March was sent twice, and nobody calls back.',
} as const;

export const complaint = { ...report, rationale: 'The customer is dissatisfied with our administration.' } as const;

/** The local date so many days from now, as a plan would name it. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const plan = () => ({
  approach: 'Correct the invoice run and credit what was sent twice.',
  measures: [{ what: 'Credit the double invoices', owner: 'p.bakker', dueOn: inDays(3) }],
  resolveBy: inDays(10),
});
