/** An event of a case in whole sentences. */
export interface ToldLine {
  readonly revision: number;
  /** When it was recorded, RFC 3339 UTC. Absent when it cannot be read. */
  readonly at?: string;
  readonly text: string;
}

/** The history of a case for people, in the order of recording. */
export interface ToldStory {
  readonly nl: readonly ToldLine[];
  readonly en: readonly ToldLine[];
}

/** Tells the history of a case. Whoever knows the cases does it. */
export abstract class CaseStory {
  /** @param isOpened whether what is personal is told, or left out */
  abstract tell(id: string, isOpened: boolean): Promise<ToldStory>;
}
