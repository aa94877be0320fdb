import { namesIn, rendered, type Words } from '@integrations/template';

/** JSON, in whose texts braces may hold placeholders. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** All texts in it, names of fields aside. */
export const textsIn = (template: Json): readonly string[] => {
  if (typeof template === 'string') return [template];
  return typeof template === 'object' && template !== null ? Object.values(template).flatMap(textsIn) : [];
};

/** The JSON with its texts filled in. Texts of which every placeholder is empty are left out; undefined: the whole is such a text. */
export const filledBody = (template: Json, words: Words): Json | undefined => {
  if (typeof template === 'string') return filledText(template, words);
  if (Array.isArray(template)) return template.map((element) => filledBody(element, words)).filter((element) => element !== undefined);
  if (typeof template !== 'object' || template === null) return template;
  const fields = Object.entries(template).map(([name, value]) => [name, filledBody(value, words)] as const);
  return Object.fromEntries(fields.filter((field): field is [string, Json] => field[1] !== undefined));
};

const filledText = (template: string, words: Words): string | undefined => {
  const text = rendered(template, words);
  return text === '' && namesIn(template).length > 0 ? undefined : text;
};
