/** What kind of store a folder holds. */
export interface StoreKind<Name extends string = string> {
  /** What messages call it, such as `event store`. */
  readonly name: string;
  /** Name of the data file inside the folder. */
  readonly file: string;
  /** Version of the tables and of what is in them. A newer version than this is refused. */
  readonly format: number;
  readonly tables: readonly Name[];
}
