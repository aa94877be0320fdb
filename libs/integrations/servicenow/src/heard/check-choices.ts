import type { MappedTable, Mapping } from '../mapping/mapping';
import { encodedQuery } from '../table/encoded-query';
import { valueOf } from '../table/row';
import type { TableApi } from '../table/table-api';

/** What the instance says of a mapping: a line for people. */
export interface Finding {
  readonly level: 'warning' | 'error';
  readonly line: string;
}

const MOST_CHOICES = 1_000;

/**
 * Holds the mapped states against the choice lists of the instance.
 *
 * @returns nothing when all is well; a list that cannot be seen is a warning, a state that is not in its list an error
 * @throws OutsideFailure
 */
export const checkChoices = async (api: TableApi, mapping: Mapping): Promise<readonly Finding[]> => {
  const tables = [mapping.complaint, mapping.incident];
  return (await Promise.all(tables.map((table) => checkStates(api, table)))).flat();
};

const checkStates = async (api: TableApi, { table, stateField, states }: MappedTable): Promise<readonly Finding[]> => {
  const choices = await choicesOf(api, table, stateField);
  if (choices.size === 0)
    return [{ level: 'warning', line: `ServiceNow shows no choice list of ${table}.${stateField}: its states are not checked` }];
  return Object.entries(states)
    .filter(([, value]) => !choices.has(value))
    .map(([ours, value]) => ({
      level: 'error',
      line: `ServiceNow knows no ${table}.${stateField} ${value}, which is mapped to ${ours}: it knows ${[...choices].join(', ')}`,
    }));
};

const choicesOf = async (api: TableApi, table: string, field: string): Promise<ReadonlySet<string>> => {
  const { rows } = await api.find('sys_choice', {
    query: encodedQuery([
      ['name', '=', table],
      ['element', '=', field],
    ]),
    fields: ['name', 'element', 'value', 'inactive'],
    limit: MOST_CHOICES,
  });
  const own = rows.filter((row) => valueOf(row, 'name') === table && valueOf(row, 'element') === field);
  return new Set(own.filter((row) => valueOf(row, 'inactive') !== 'true').map((row) => valueOf(row, 'value')));
};
