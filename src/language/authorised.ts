/** Registers of health claims on food: of the European Union and of Great Britain. */
export const registers = ['eu', 'gb'] as const
export type Register = (typeof registers)[number]

/** The wordings that a register authorises for one substance, as in `rules/authorised.yml`. */
export type AuthorisedClaim = {
  readonly substance: string
  /** Its other names. */
  readonly names: readonly string[]
  readonly registers: readonly Register[]
  /** In short; no article shows whether they are met. */
  readonly conditions: string
  readonly source: string
  readonly basis: 'secondary' | 'recalled'
  readonly checked: string
  readonly wordings: readonly AuthorisedWording[]
}

/** A wording as in the register, and its words made comparable. */
export type AuthorisedWording = { readonly text: string; readonly words: readonly string[] }

/** A name of a substance as comparable words. */
export type AuthorisedName = { readonly words: readonly string[]; readonly claim: AuthorisedClaim }

/** What is authorised, by the first comparable word of a substance's names. */
export type AuthorisedIndex = ReadonlyMap<string, readonly AuthorisedName[]>

/** Other spellings and persons of the words that registers use. */
const spellings: Readonly<Record<string, string>> = {
  are: 'is',
  have: 'has',
  specialization: 'specialisation',
  mineralization: 'mineralisation',
  utilization: 'utilisation',
  neutralize: 'neutralise',
  hemoglobin: 'haemoglobin',
  fecal: 'faecal',
  fiber: 'fibre',
  sulfur: 'sulphur',
  yogurt: 'yoghurt',
}

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the'])

/**
 * A word made comparable: small letters, one spelling, no ending of the third person or the plural (`contributes`,
 * `walnuts`). '' for articles and for what has no letter or digit. `before` is the comparable word before it: behind
 * "vitamin", "a" is a name.
 */
export function comparable(word: string, before: string): string {
  const small = word.toLowerCase()
  if (!isWritten(small) || (articles.has(small) && before !== 'vitamin')) return ''
  const stem = small.length > 3 && small.endsWith('s') && !small.endsWith('ss') ? small.slice(0, -1) : small
  return spellings[stem] ?? stem
}

/** Whether a word has a letter or digit: nearly all begin with one of ASCII. */
function isWritten(small: string): boolean {
  const code = small.charCodeAt(0)
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || /[\p{L}\p{N}]/u.test(small)
}

/** The comparable words of a text. */
export function comparableWords(text: string): string[] {
  const words: string[] = []
  for (const part of text.split(/[^\p{L}\p{N}]+/u)) {
    const word = comparable(part, words.at(-1) ?? '')
    if (word !== '') words.push(word)
  }
  return words
}

/** Indexes what is authorised by the names of substances. */
export function indexAuthorised(claims: readonly AuthorisedClaim[]): AuthorisedIndex {
  const index = new Map<string, AuthorisedName[]>()
  for (const claim of claims) {
    for (const name of [claim.substance, ...claim.names]) {
      const words = comparableWords(name)
      const [first] = words
      if (first === undefined) continue
      const list = index.get(first)
      if (list) list.push({ words, claim })
      else index.set(first, [{ words, claim }])
    }
  }
  return index
}
