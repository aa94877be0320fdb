import { decisionSpec } from '@platform/decider/testing';
import { complaintFold } from '../../complaint/complaint.fold';
import { dataErased, everyState, noted, upTo } from '../../testing';
import { decideAddNote } from './add-note.decide';

const given = decisionSpec(complaintFold, decideAddNote);
const note = { note: 'Prefers to be called after two.' };

describe('add a note for colleagues', () => {
  it.each(Object.entries(everyState))('is possible for a case that is %s (rule 1)', (_state, history) => {
    given(...history)
      .when(note)
      .then(noted);
  });
  it('may say the same thing again', () => {
    given(...upTo.registered, noted)
      .when(note)
      .then(noted);
  });
  it('is refused once the case is erased', () => {
    given(...upTo.closed, dataErased)
      .when(note)
      .thenRejected('already-erased');
  });
  it('is refused for a case that is not there', () => {
    given().when(note).thenRejected('not-found');
  });
});
