import type { LogPosition } from '@platform/event-store';
import { Checkpoints } from '../store/checkpoints';
import { asking } from '../store/errors';
import type { ReadStore } from '../store/read-store';
import type { ViewId } from '../store/view';
import { collectionName, ViewDirectory, type DirectoryRow } from '../store/view-directory';

/** How a view stands. */
export interface ViewStatus {
  readonly view: string;
  /** Whether queries are answered from this version of it. */
  readonly isLive: boolean;
  /** Everything up to here is in it; undefined before the first event. */
  readonly reached: LogPosition | undefined;
  /** How many documents it has, about. */
  readonly documents: number;
}

/** How some views stand: those that are live, and those that are still being made. @throws ViewStoreUnavailable */
export const viewStatuses = async (store: ReadStore, views: readonly ViewId[]): Promise<readonly ViewStatus[]> => {
  const rows = await new ViewDirectory(store).all();
  return Promise.all(views.map((view) => statusOf(store, view, rows.get(view.name))));
};

const statusOf = async (store: ReadStore, view: ViewId, row: DirectoryRow | undefined): Promise<ViewStatus> => {
  const generation = [row?.live, row?.coming].find((made) => made?.version === view.version);
  if (!generation) return { view: view.name, isLive: false, reached: undefined, documents: 0 };
  const collection = collectionName(view, generation);
  const [reached, documents] = await Promise.all([
    new Checkpoints(store).of(collection),
    asking(() => store.collection(collection).estimatedDocumentCount()),
  ]);
  return { view: view.name, isLive: generation === row?.live, reached, documents };
};
