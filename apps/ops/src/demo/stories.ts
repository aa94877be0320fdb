import { answered } from './cases/answered';
import { justIn } from './cases/just-in';
import { planned } from './cases/planned';
import { underWay } from './cases/under-way';
import type { Stories } from './story';

/** The twenty complaints of a realistic day, each coming to a different point of the procedure. */
export const stories: Stories = (day) => [justIn, underWay, planned, answered].flatMap((some) => some(day));
