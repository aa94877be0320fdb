/** What the texts of an operation can name: what people wrote stands in bodies only, since addresses are logged on the way. */
export interface Placeholders {
  readonly path: readonly string[];
  readonly body: readonly string[];
}

const aboutCase = ['reference', 'classification', 'channel', 'severity', 'receivedAt'];
const aboutStep = ['recordId', 'number', 'state', 'effect'];

export const registerPlaceholders: Placeholders = {
  path: aboutCase,
  body: [...aboutCase, 'subject', 'description', 'organisation', 'name', 'email', 'phone'],
};
export const lookupPlaceholders: Placeholders = { path: aboutCase, body: aboutCase };
export const updatePlaceholders: Placeholders = { path: aboutStep, body: [...aboutStep, 'note', 'resolution'] };
export const redactPlaceholders: Placeholders = { path: ['recordId', 'reference'], body: ['recordId', 'reference'] };
export const toldPlaceholders: Placeholders = { path: aboutStep, body: aboutStep };
