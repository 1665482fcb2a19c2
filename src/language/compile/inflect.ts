/** Irregular forms of a language, as data: `verbs` lemma → [third person, past, participle, -ing]. */
export type Irregular = {
  readonly verbs: ReadonlyMap<string, readonly string[]>
  readonly nouns: ReadonlyMap<string, readonly string[]>
  readonly uncountable: ReadonlySet<string>
}

export type Inflection = 'noun' | 'verb' | 'none'

const vowel = /[aeiou]/
const consonantY = /[^aeiou]y$/

function plural(noun: string, irregular: Irregular): string[] {
  const known = irregular.nouns.get(noun)
  if (known) return [...known]
  if (irregular.uncountable.has(noun) || /[^a-z'é]/.test(noun)) return []
  if (/(?:ss|[^aeiou]us|is)$/.test(noun) || /(?:s|x|z|ch|sh)$/.test(noun)) return [`${noun}es`]
  if (consonantY.test(noun)) return [`${noun.slice(0, -1)}ies`]
  return [`${noun}s`]
}

function verbForms(verb: string, irregular: Irregular): string[] {
  const known = irregular.verbs.get(verb)
  if (known) return [...known]
  const third = /(?:s|x|z|ch|sh|o)$/.test(verb)
    ? `${verb}es`
    : consonantY.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`
  if (verb.endsWith('ie')) return [third, `${verb}d`, `${verb.slice(0, -2)}ying`]
  if (verb.endsWith('ee') || verb.endsWith('ye') || verb.endsWith('oe'))
    return [third, `${verb}d`, `${verb}ing`]
  if (verb.endsWith('e')) return [third, `${verb}d`, `${verb.slice(0, -1)}ing`]
  if (consonantY.test(verb)) return [third, `${verb.slice(0, -1)}ied`, `${verb}ing`]
  // One short vowel before one consonant doubles it (stop → stopped) in words of one syllable.
  if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) && vowel.test(verb)) {
    const doubled = verb + verb.slice(-1)
    return [third, `${doubled}ed`, `${doubled}ing`]
  }
  return [third, `${verb}ed`, `${verb}ing`]
}

/**
 * All written forms of a word or phrase, itself first: a noun's plural is that of its last word, a verb's forms are those
 * of its first word (`ward off` → `warding off`).
 */
export function inflect(phrase: readonly string[], inflection: Inflection, irregular: Irregular): string[][] {
  const forms: string[][] = [[...phrase]]
  const first = phrase[0]
  const last = phrase[phrase.length - 1]
  if (first === undefined || last === undefined) return []
  if (inflection === 'noun')
    for (const form of plural(last, irregular)) forms.push([...phrase.slice(0, -1), form])
  if (inflection === 'verb')
    for (const form of verbForms(first, irregular)) forms.push([form, ...phrase.slice(1)])
  return forms
}
