import type { Decision } from '@platform/decider';
import type { Complaint } from '../../complaint/complaint.fold';
import { notFound } from '../../complaint/steps.decide';
import type { NoteAdded } from '../../events/note-added.event';

export interface AddNote {
  readonly note: string;
}

/** Something for colleagues to know: in every state, also after closing and withdrawal (rule 1). */
export const decideAddNote = ({ note }: AddNote, complaint: Complaint): Decision<NoteAdded, 'not-found'> =>
  notFound(complaint) ?? [{ type: 'NoteAdded', data: { note } }];
