/** Some values by their ids; those that are not there are left out. */
export type ReadMany<Value> = (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>;

interface Turn<Value> {
  readonly ids: string[];
  readonly found: Promise<ReadonlyMap<string, Value>>;
}

/**
 * Reads values one by one, each once: those that are asked for in the same turn of the program in one reading.
 *
 * @returns the value of an id, undefined when there is none; rejects as the reading does
 */
export const readTogether = <Value>(read: ReadMany<Value>): ((id: string) => Promise<Value | undefined>) => {
  const asked = new Map<string, Promise<Value | undefined>>();
  let turn: Turn<Value> | undefined;
  const begin = (): Turn<Value> => {
    const ids: string[] = [];
    const found = Promise.resolve().then(() => {
      turn = undefined;
      return read(ids);
    });
    return { ids, found };
  };
  const ask = async (id: string): Promise<Value | undefined> => {
    turn ??= begin();
    turn.ids.push(id);
    return (await turn.found).get(id);
  };
  return (id) => {
    const value = asked.get(id) ?? ask(id);
    asked.set(id, value);
    return value;
  };
};
