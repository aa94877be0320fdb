import { dueAfter } from '@redress/working-days';
import type { Due } from '../events/shapes';
import type { ServiceTerms } from './service-terms';

/**
 * What every round begins with: the acknowledgement and the plan are due so many working days after an instant.
 *
 * @param from the receipt or the reopening, RFC 3339 UTC
 */
export const firstPromises = ({ calendar, acknowledgeWithin, planWithin }: ServiceTerms, from: string): readonly Due[] => [
  { deadline: 'acknowledgement', promise: 1, ...dueAfter(calendar, from, acknowledgeWithin) },
  { deadline: 'plan', promise: 1, ...dueAfter(calendar, from, planWithin) },
];
