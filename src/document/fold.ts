/** Stands for source characters that are syntax of a template language; private use, so never a word. */
export const MASK = '\uE000'

/** Any character for which a text cannot be taken over as it is. */
export const SPECIAL = /[^\x20-\x7e]| {2}/

const PUNCTUATION: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‚‛′´＇'].map((character): [string, string] => [character, "'"]),
  ...[...'“”„‟″«»＂'].map((character): [string, string] => [character, '"']),
  ...[...'\u2010\u2011\u2012\u2212\uFE63\uFF0D'].map((character): [string, string] => [character, '-']),
])

// Dropped without a trace: soft hyphen, zero-width and direction marks, variation selectors, control characters.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters in an article are exactly what is meant
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each one is dropped on its own
  /^[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e0fff}]$/u

const SPACE = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/

const PRIVATE = /^[\ue000-\uf8ff]$/

// Forms that only look different: ligatures, full-width forms, mathematical letters (𝗰𝘂𝗿𝗲𝘀).
const PRESENTATION = /^[\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}]$/u

/**
 * What one character (one code point) of text is to a reader: '' when it is invisible, ' ' for every kind of space,
 * null when it is a placeholder that separates words without being one, else the folded text.
 */
export function foldCharacter(character: string): string | null {
  if (SPACE.test(character)) return ' '
  const punctuation = PUNCTUATION.get(character)
  if (punctuation !== undefined) return punctuation
  if (INVISIBLE.test(character)) return ''
  if (PRIVATE.test(character)) return null
  if (PRESENTATION.test(character)) return character.normalize('NFKC')
  return character
}

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХҮԌԚԜ', 'ABESIJKMHOPCTYXYGQW'],
    ['аеѕіјоԁрсухһԛԝүвкмнт', 'aesijodpcyxhqwybkmht'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['αικνορυ', 'aikvopu'],
    ['ıɡɑ', 'iga'],
  ].flatMap(([from = '', to = '']) =>
    [...from].map((character, index): [string, string] => [character, to[index] ?? character]),
  ),
)

const MIXED_WORD = /[a-zA-Z\u0131\u0251\u0261\u0370-\u03ff\u0400-\u052f]+/g
const FOREIGN = /[\u0131\u0251\u0261\u0370-\u03ff\u0400-\u052f]/
const GREEK = /[\u0370-\u03ff]/

/**
 * Replaces Cyrillic and Greek look-alikes by Latin letters inside words that also have Latin letters; the length
 * stays the same. A lone Greek letter at the edge of a word (TNFα, αCBD) is a name, not a disguise, and stays.
 */
export function foldLookAlikes(prose: string): string {
  if (!FOREIGN.test(prose)) return prose
  return prose.replace(MIXED_WORD, word => {
    if (!FOREIGN.test(word) || !/[a-zA-Z]/.test(word)) return word
    return [...word]
      .map((character, index) => {
        if (GREEK.test(character) && (index === 0 || index === word.length - 1) && isLower(character))
          return character
        return LOOK_ALIKES.get(character) ?? character
      })
      .join('')
  })
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase()
}
