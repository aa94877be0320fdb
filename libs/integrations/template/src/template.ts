/** What placeholders stand for; one that is missing says nothing. */
export type Words = Readonly<Partial<Record<string, string>>>;

const IN_BRACES = /\{([^{}]*)\}/g;

/** The placeholders in a text, in their order. */
export const namesIn = (text: string): readonly string[] => [...text.matchAll(IN_BRACES)].map(([, name = '']) => name);

/** Whether all braces of a text hold one of the placeholders. */
export const isTemplate = (text: string, placeholders: readonly string[]): boolean =>
  namesIn(text).every((name) => placeholders.includes(name)) && !/[{}]/.test(text.replace(IN_BRACES, ''));

/** The text with its placeholders filled in. Lines of which every placeholder is empty are left out. */
export const rendered = (template: string, words: Words): string =>
  template
    .split('\n')
    .filter((line) => saysSomething(line, words))
    .map((line) => line.replaceAll(IN_BRACES, (_, name: string) => words[name] ?? ''))
    .join('\n')
    .trim();

/**
 * The fields with their templates filled in; those that would be empty are left out.
 *
 * @param longest field → how many characters it holds
 */
export const filledIn = (
  templates: Readonly<Record<string, string>>,
  words: Words,
  longest: Readonly<Record<string, number>>,
): Readonly<Record<string, string>> => {
  const filled = Object.entries(templates).map(
    ([field, template]) => [field, cutTo(longest[field] ?? Infinity, rendered(template, words))] as const,
  );
  return Object.fromEntries(filled.filter(([, text]) => text !== ''));
};

/** The text as far as it fits; an ellipsis shows that it was cut. Characters beyond the basic plane stay whole. */
export const cutTo = (longest: number, text: string): string => {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
};

const saysSomething = (line: string, words: Words): boolean => {
  const names = namesIn(line);
  return names.length === 0 || names.some((name) => (words[name] ?? '') !== '');
};
