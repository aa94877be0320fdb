/** Who plays: staff ids and their roles. */
export const staff = {
  'a.jansen': 'handler',
  'm.elamrani': 'handler',
  's.dijkstra': 'account-manager',
  't.okafor': 'account-manager',
  'k.visser': 'service-manager',
  'r.vandam': 'service-manager',
  'l.bos': 'intake',
  'f.hendriks': 'admin',
} as const;

export type StaffId = keyof typeof staff;
