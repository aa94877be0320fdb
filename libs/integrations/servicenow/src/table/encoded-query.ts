/** What may stand in a query: `^` would begin another condition, and `javascript:` would be run there. */
const SAFE_VALUE = /^(?!javascript:)[A-Za-z0-9:_ -]{1,100}$/i;

export type Condition = readonly [field: string, operator: '=' | '>=' | 'STARTSWITH', value: string];

/**
 * An encoded query in which every condition must hold.
 *
 * @param orderBy fields, the first one first
 * @throws RangeError for a value that could mean more than itself: no text of a person gets here
 */
export const encodedQuery = (conditions: readonly Condition[], orderBy: readonly string[] = []): string => {
  const unsafe = conditions.find(([, , value]) => !SAFE_VALUE.test(value));
  if (unsafe) throw new RangeError(`the value for ${unsafe[0]} may not stand in a query`);
  return [...conditions.map((condition) => condition.join('')), ...orderBy.map((field) => `ORDERBY${field}`)].join('^');
};
