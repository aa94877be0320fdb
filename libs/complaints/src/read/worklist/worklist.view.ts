import { Logger } from '@nestjs/common';
import { KeyStoreUnavailable, SealingKeyMissing, type StreamReader } from '@platform/event-store';
import type { View } from '@platform/read-store';
import { isErased, type Opened, type SealedFields } from '@redress/privacy';
import type { ComplaintEvent } from '../../events/complaint-events';
import type { SubjectIds } from '../subject-ids';
import type { SearchTokens } from '../search-tokens';
import type { SearchKeys, WorklistDocument, WorklistFacts } from './worklist-document.projection';
import { worklist } from './worklist.projection';

/** What cases are made findable with. */
export interface SearchParts {
  readonly streams: Pick<StreamReader<ComplaintEvent>, 'streamOf' | 'recorded'>;
  readonly sealed: Pick<SealedFields, 'open'>;
  readonly tokens: SearchTokens;
  readonly subjects: SubjectIds;
}

type Searched = Pick<WorklistFacts, 'customer' | 'subject'>;

const logger = new Logger('Worklist');

/** The worklist as the projector makes it: the one view for which something sealed is opened, and only hashes of it are kept. */
export const searchableWorklist = (parts: SearchParts): View<ComplaintEvent, WorklistDocument> => ({
  ...worklist,
  async complete(row, before) {
    const { document } = row;
    if (!document || (document.search && isSame(searchedIn(document), before?.document && searchedIn(before.document)))) return row;
    const { search: _, ...unsearchable } = document;
    const search = document.erasedAt === undefined ? await searchKeysOf(row._id, searchedIn(document), parts) : ofReference(row._id, parts);
    return { ...row, document: { ...unsearchable, ...(search && { search }) } };
  },
});

const searchedIn = ({ facts: { customer, subject } }: WorklistDocument): Searched => ({ customer, subject });

const isSame = (one: Searched, other: Searched | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What is left to find a case by once it is erased. */
const ofReference = (id: string, { tokens }: SearchParts): SearchKeys => ({ tokens: tokens.ofCase(id, []) });

/** Nothing when it cannot be opened: the case is then found by everything but words. @throws KeyStoreUnavailable: that passes */
const searchKeysOf = async (id: string, searched: Searched, parts: SearchParts): Promise<SearchKeys | undefined> => {
  try {
    return keysOf(id, await parts.sealed.open(parts.streams.streamOf(id), searched), parts);
  } catch (error) {
    if (error instanceof KeyStoreUnavailable) throw error;
    if (error instanceof SealingKeyMissing && (await isErasedLater(id, parts))) return undefined;
    logger.error(`${id} cannot be found by words: ${error instanceof Error ? error.message : 'unknown'}`);
    return undefined;
  }
};

/** Whoever makes the view anew meets cases that are erased further on in the log. */
const isErasedLater = async (id: string, { streams }: SearchParts): Promise<boolean> => isErased(await streams.recorded(id));

const keysOf = (id: string, { customer, subject }: Opened<Searched>, { tokens, subjects }: SearchParts): SearchKeys => {
  const { organisation, name, email, customerId } = customer;
  const texts = [organisation, name, subject, email, customerId].filter((text) => text !== undefined);
  return { tokens: tokens.ofCase(id, texts), subjectId: subjects.of(id, customer) };
};
