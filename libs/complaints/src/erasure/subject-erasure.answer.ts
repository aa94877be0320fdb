/** Somebody wants to erase a person: a second admin has to ask for the same within seven days. */
export class ErasureAwaitedAnswer {
  status!: 'awaiting-second-admin';
  /** The references of the cases. */
  cases!: string[];
}

/** A case that is erased by itself as soon as its reason is gone. */
export class DeferredErasureAnswer {
  id!: string;
  because!: 'still-open' | 'on-legal-hold' | 'awaiting-second-admin';
}

/** Two admins agreed. */
export class SubjectErasureAnswer {
  /** The references of the cases that were erased. */
  erased!: string[];
  deferred!: DeferredErasureAnswer[];
}
