import { invalid, type Invalid } from '@platform/decider';

/** Why something cannot be promised for that local day: it is over, or too far away to be meant. */
export const impossibleDate = (
  field: string,
  date: string,
  { today, yearsAhead }: { readonly today: string; readonly yearsAhead: number },
): Invalid | undefined => {
  if (date < today) return invalid(field, 'must not lie before today');
  return date > yearsAfter(today, yearsAhead) ? invalid(field, `must not lie more than ${yearsAhead} years ahead`) : undefined;
};

const yearsAfter = (today: string, years: number): string => `${Number(today.slice(0, 4)) + years}${today.slice(4)}`;
