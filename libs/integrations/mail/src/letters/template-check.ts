import Handlebars from 'handlebars';
import type { Placeholders } from './placeholders';
import { knownWords } from './template-words';

/** Finds the names that a template asks for. */
class NameFinder extends Handlebars.Visitor {
  readonly names = new Set<string>();

  override PathExpression(path: hbs.AST.PathExpression): void {
    this.names.add(path.original);
  }
}

/**
 * What is wrong with a template, in one line; undefined: nothing.
 *
 * @param source as it stands in the file
 */
export const problemIn = (source: string, { required, allowed }: Placeholders): string | undefined => {
  const names = namesIn(source);
  if (names === undefined) return 'is no template: a block has no end, or braces do not match';
  const unknown = names.find((name) => !knownWords.has(name) && !required.includes(name) && !allowed.includes(name));
  if (unknown !== undefined) return `names ${unknown}, which is not known`;
  const missing = required.find((name) => !names.includes(name));
  return missing === undefined ? undefined : `does not name ${missing}`;
};

const namesIn = (source: string): readonly string[] | undefined => {
  const finder = new NameFinder();
  try {
    finder.accept(Handlebars.parse(source));
    return [...finder.names];
  } catch {
    return undefined;
  }
};
