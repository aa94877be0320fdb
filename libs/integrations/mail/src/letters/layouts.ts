import type { Block } from './blocks';

/** The parts of a letter as plain text, an empty line between them. */
export const textOf = (blocks: readonly Block[]): string => `${blocks.map(textOfBlock).join('\n\n')}\n`;

const textOfBlock = (block: Block): string => {
  if ('paragraph' in block) return block.paragraph;
  if ('quote' in block) return block.quote.map((line) => `  ${line}`.trimEnd()).join('\n');
  if ('list' in block) return block.list.map((item) => `- ${item}`).join('\n');
  return block.link;
};
