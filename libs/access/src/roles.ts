/** Who can act. `system` stands for timers and connectors and never comes over HTTP; a `customer` reaches one case only. */
export const roles = [
  'handler',
  'account-manager',
  'service-manager',
  'admin',
  'auditor',
  'intake',
  'reader',
  'customer',
  'system',
] as const;
export type Role = (typeof roles)[number];

export const isRole = (text: string): text is Role => roles.some((role) => role === text);
