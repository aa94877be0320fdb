import type { Divergence } from './divergences';

/** A divergence as a line for people. */
export const divergenceLine = ({ there: { reference, number, state }, here, wanted, isOutstanding }: Divergence): string => {
  const record = `${reference} is ${state} in ServiceNow (${number})`;
  if (here === undefined) return `${record}, and not known here`;
  const outstanding = isOutstanding ? '; ServiceNow has not been told everything yet' : '';
  return wanted === undefined
    ? `${record}, and no complaint here: ${here}${outstanding}`
    : `${record}, and ${here} here, which is ${wanted} there${outstanding}`;
};
