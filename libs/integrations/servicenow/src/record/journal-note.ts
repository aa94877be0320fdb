import { OutsideFailure } from '@redress/complaints';
import { cutTo } from '@integrations/template';

/** By which a note is found again in a journal, which can only be added to. @throws OutsideFailure `refused` for an id that is none */
export const markerOf = (effect: string): string => {
  if (!/^[A-Za-z0-9-]{1,64}$/.test(effect)) throw new OutsideFailure('refused', 'effect-unusable');
  return `[#redress-${effect}]`;
};

/**
 * A note as it is written, its marker at the end.
 *
 * @param longest characters
 */
export const markedNote = (note: string, marker: string, longest = Infinity): string =>
  `${cutTo(longest - marker.length - 1, harmless(note))}\n${marker}`;

/** `[code]` would be shown as HTML there, and a marker in the text of a person would pass for ours. */
const harmless = (note: string): string => note.replaceAll(/\[(?=\s*\/?code\s*\]|#redress-)/gi, '[ ');
