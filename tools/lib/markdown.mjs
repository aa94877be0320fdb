/** A table; cells are Markdown, an empty one stays empty. */
export const table = (headings, rows) => [headings, headings.map(() => '---'), ...rows].map(line).join('\n');

const line = (cells) => `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell.replaceAll('|', '\\|')} `)).join('|')}|`;

export const code = (text) => `\`${text}\``;

/** A document from its paragraphs, tables and headings. */
export const page = (...blocks) => `${blocks.join('\n\n')}\n`;

/** Stands at the top of every page that is generated as a whole. */
export const GENERATED = '<!-- Written by `npm run generated`: change the code, not this page. -->';
