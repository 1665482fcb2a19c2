const part = /[\p{L}\p{N}]+(?:'\p{L}+)*|[^\s\p{L}\p{N}'-]/gu

/** Splits a phrase as the tokenizer splits prose: lower case, hyphens and spaces alike, punctuation marks apart. */
export function splitPhrase(phrase: string): string[] {
  return phrase.toLowerCase().replaceAll('’', "'").match(part) ?? []
}

/** True for a part that the tokenizer keeps as a punctuation token. */
export function isMark(word: string): boolean {
  return word.length === 1 && !/[\p{L}\p{N}]/u.test(word)
}
