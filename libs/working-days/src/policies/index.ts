import { nlOffice } from './nl-office';
import { nlStatutory } from './nl-statutory';
import type { PolicyTable } from './policy-table';

export const CALENDAR_POLICY_IDS = ['nl-office', 'nl-statutory'] as const;

/** The name of a shipped calendar policy. */
export type CalendarPolicyId = (typeof CALENDAR_POLICY_IDS)[number];

export const POLICIES: Readonly<Record<CalendarPolicyId, PolicyTable>> = {
  'nl-office': nlOffice,
  'nl-statutory': nlStatutory,
};

/** Whether the text names a shipped calendar policy. */
export function isCalendarPolicyId(text: string): text is CalendarPolicyId {
  return CALENDAR_POLICY_IDS.some((id) => id === text);
}
