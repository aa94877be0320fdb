import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Letter } from '@redress/complaints';
import Handlebars from 'handlebars';
import type { Content } from './blocks';
import { textOf } from './layouts';
import { frameOf, languages, placeholdersByFile, type Frame, type Language, type Placeholders, type Template } from './placeholders';
import { problemIn } from './template-check';
import { plainText, type Writing } from './template-words';

type Compiled = Handlebars.TemplateDelegate;

/** A letter as people read it, in two forms that say the same. */
export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The letters of every kind and language. */
export class LetterTemplates {
  private constructor(
    private readonly files: ReadonlyMap<string, Compiled>,
    private readonly page: Compiled,
  ) {}

  /**
   * Reads and checks every template.
   *
   * @param folder where they lie: a folder for each language, and the page around the HTML
   * @throws Error in one line when one is missing, cannot be parsed, or lacks or misnames a placeholder
   */
  static async read(folder = path.join(__dirname, '../templates')): Promise<LetterTemplates> {
    const wanted = languages.flatMap((language) => placeholdersByFile.map((placeholders) => ({ language, placeholders })));
    const files = await Promise.all(wanted.map(({ language, placeholders }) => compiledFile(folder, language, placeholders)));
    const page = await readFile(path.join(folder, 'page.hbs'), 'utf8');
    return new LetterTemplates(new Map(files), Handlebars.compile(page));
  }

  /**
   * Writes a letter in the language of whoever gets it.
   *
   * @param sender the name under the letter
   */
  write(letter: Letter, sender: string): WrittenLetter {
    const { language } = letter.to;
    const { subject, blocks } = this.contentOf(letter, sender);
    return { subject, text: textOf(blocks), html: this.page({ language, subject, blocks }) };
  }

  private contentOf({ to, reference, subject, trackingUrl, news }: Letter, sender: string): Content {
    const { language } = to;
    const words = { ...news, name: to.name, reference, subject, trackingUrl, sender };
    const letter = this.file(language, news.template);
    const writing: Writing = { language, letter, subjects: [], blocks: [] };
    this.file(language, frameOf(news.template))(words, { data: writing });
    return { subject: writing.subjects.join(' '), blocks: writing.blocks };
  }

  private file(language: Language, name: Template | Frame): Compiled {
    const file = this.files.get(`${language}/${name}`);
    if (!file) throw new Error(`no template ${language}/${name}`);
    return file;
  }
}

const compiledFile = async (folder: string, language: Language, wanted: Placeholders): Promise<readonly [string, Compiled]> => {
  const file = `${language}/${wanted.file}`;
  const source = await contentOf(path.join(folder, `${file}.hbs`));
  const problem = source === undefined ? 'cannot be read' : problemIn(source, wanted);
  if (problem !== undefined) throw new Error(`template ${file} ${problem}`);
  return [file, plainText.compile(source, { noEscape: true })];
};

const contentOf = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);
