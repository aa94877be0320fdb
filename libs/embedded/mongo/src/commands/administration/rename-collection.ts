import { CommandError, typeMismatch } from '../../errors';
import type { Call, Command, Engine } from '../command';
import { checkAdmin, namespaceOf } from '../namespace';

export const renameCollection: Command = {
  names: ['renameCollection'],
  options: { to: 'text', dropTarget: 'flag', stayTemp: 'refused', collectionUUID: 'refused' },
  run: (call) => {
    checkAdmin(call, 'renameCollection');
    const { engine, options } = call;
    const from = checkedNamespace(call.target);
    const to = checkedNamespace(options.required('to', options.text('to')));
    if (from === to) throw new CommandError(20, "Can't rename a collection to itself");
    return engine.writes.run(() => {
      rename(engine, { from, to, dropsTarget: options.flag('dropTarget', false) });
      return {};
    });
  },
};

function checkedNamespace(namespace: Call['target']): string {
  if (typeof namespace !== 'string') throw typeMismatch("BSON field 'renameCollection' has names of the wrong type");
  const dot = namespace.indexOf('.');
  return namespaceOf(namespace.slice(0, Math.max(dot, 0)), namespace.slice(dot + 1));
}

interface Renaming {
  readonly from: string;
  readonly to: string;
  readonly dropsTarget: boolean;
}

function rename({ catalog, cursors }: Engine, { from, to, dropsTarget }: Renaming): void {
  const collection = catalog.get(from);
  if (collection === undefined) throw new CommandError(26, `Source collection ${from} does not exist`);
  const target = catalog.get(to);
  if (target !== undefined && !dropsTarget) throw new CommandError(48, 'target namespace exists');
  if (target !== undefined) catalog.drop(target);
  catalog.rename(collection, to);
  for (const namespace of [from, to]) cursors.closeOf(namespace);
}
