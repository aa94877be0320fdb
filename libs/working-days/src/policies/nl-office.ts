import type { PolicyTable } from './policy-table';

/** The days a Dutch office is closed as a rule: Good Friday and 5 May are ordinary working days. */
export const nlOffice: PolicyTable = {
  version: '2026.1',
  holidays: ['new-years-day', 'easter-monday', 'kings-day', 'ascension-day', 'whit-monday', 'christmas-day', 'second-christmas-day'],
  decreeDays: [],
};
