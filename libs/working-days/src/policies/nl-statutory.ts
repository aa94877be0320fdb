import type { PolicyTable } from './policy-table';

/** The days of the General Extension of Time Limits Act (Algemene termijnenwet), article 3; its third paragraph gives the decree days. */
export const nlStatutory: PolicyTable = {
  version: '2026.1',
  holidays: [
    'new-years-day',
    'good-friday',
    'easter-monday',
    'kings-day',
    'liberation-day',
    'ascension-day',
    'whit-monday',
    'christmas-day',
    'second-christmas-day',
  ],
  decreeDays: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
};
