import type { Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { notFoundOrErased, type ErasedRejection } from '../../complaint/steps.decide';
import type { NoteAdded } from '../../events/note-added.event';

export interface AddNote {
  readonly note: string;
}

/** Something for colleagues to know: in every state, also after closing and withdrawal (rule 1), but not after the erasure. */
export const decideAddNote = ({ note }: AddNote, complaint: Complaint): Decision<NoteAdded, ErasedRejection> =>
  notFoundOrErased(complaint) ?? [{ type: 'NoteAdded', data: { note } }];
