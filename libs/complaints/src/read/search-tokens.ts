import { createHmac } from 'node:crypto';
import { foldedWords, looksLikeReference, partsOfReference, referencesMeant, withBeginnings } from './folded-words';

/** One of these tokens has to be there. */
export type OneOf = readonly string[];

/** So many bytes of a hash: a false find is one in 2^72. */
const BYTES = 9;

/** Finds cases by words without storing words: only hashes under a key of the installation are kept and compared. */
export class SearchTokens {
  /** @param key 32 bytes */
  constructor(private readonly key: Buffer) {}

  /**
   * What a case is found by: its reference, and the words of these texts. A part of the reference without digits is a word as well.
   *
   * @returns the tokens, sorted, each once
   */
  ofCase(id: string, texts: readonly string[]): readonly string[] {
    const references = partsOfReference(id);
    const words = [...texts.flatMap(foldedWords).flatMap(withBeginnings), ...references.filter(isWord).flatMap(foldedWords)];
    return [...new Set([...references.map(this.reference), ...words.map(this.word)])].sort();
  }

  /**
   * What a case has to have to be found by what somebody typed: every word of it, or the reference that was meant where one may have been. Longer words come
   * first: they are rarer.
   *
   * @param everywhere false for those who may look for references only
   * @returns what nothing has when there is no letter and no digit in it
   */
  ofQuery(typed: string, everywhere: boolean): readonly OneOf[] {
    const asked = typed.split(/\s+/).flatMap((part) => {
      const references = everywhere && !looksLikeReference(part) ? [] : referencesMeant(part).map(this.reference);
      return foldedWords(part).map((word) => ({ length: word.length, tokens: everywhere ? [this.word(word), ...references] : references }));
    });
    if (asked.length === 0) return [[]];
    return asked.sort((one, other) => other.length - one.length).map(({ tokens }) => tokens);
  }

  private readonly word = (word: string): string => this.token(`word ${word}`);

  private readonly reference = (part: string): string => this.token(`reference ${part}`);

  private token(text: string): string {
    return createHmac('sha256', this.key).update(text).digest().subarray(0, BYTES).toString('base64url');
  }
}

const isWord = (part: string): boolean => !/\d/.test(part);
