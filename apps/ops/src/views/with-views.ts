import type { Settings } from '@platform/config';
import { Rebuilding, unobserved } from '@platform/read-store';
import type { ComplaintEvent } from '@redress/complaints';
import { closeInstallation, encryptionKeyOnOneMachine, openInstallation, type Installation } from '@redress/installation';
import { withEngines } from '../engines/with-engines';

/** What commands about views work with. */
export interface ViewWorkshop {
  readonly installation: Installation;
  readonly rebuilding: Rebuilding<ComplaintEvent>;
}

/**
 * Does something with the views of the installation, whether a Redress runs or not.
 *
 * @throws Error in one line when there is no event store, a store does not answer or the keys do not open
 */
export const withViews = <Value>(settings: Settings, work: (workshop: ViewWorkshop) => Promise<Value>): Promise<Value> =>
  withEngines(settings, ['eventStore', 'viewStore'], async ({ eventStore: eventStoreUrl, viewStore: mongoUrl }) => {
    const keyEncryptionKey = await encryptionKeyOnOneMachine(settings);
    const installation = await openInstallation({ ...settings, keyEncryptionKey, eventStoreUrl, mongoUrl });
    try {
      const { readStore: store, streams } = installation;
      return await work({ installation, rebuilding: new Rebuilding({ store, streams, observer: unobserved }) });
    } finally {
      await closeInstallation(installation);
    }
  });
