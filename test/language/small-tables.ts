import { analyse } from '../../src/language/analyse.ts'
import { compile } from '../../src/language/compile/compile.ts'
import type { TextFile } from '../../src/language/compile/lexicon-file.ts'
import { type Lexicon, loadLexicon } from '../../src/language/lexicon.ts'
import { matchAll } from '../../src/language/match.ts'
import type { Analysis, TokenRange } from '../../src/language/types.ts'

/** A little language of its own, so that these tests say everything they depend on. */
const lexiconFiles: readonly TextFile[] = [
  {
    path: 'effects.yml',
    text: `
kind: effect
inflect: verb
groups:
  - class: boost
    words: [boost, ward off]
  - class: treat
    words: [cure, ease]
`,
  },
  {
    path: 'conditions.yml',
    text: `
kind: condition
groups:
  - class: cancer
    words: [cancer, lung cancer]
  - class: general
    words: [cold, headache, high blood pressure | hypertension, ADHD, allergy]
`,
  },
  {
    path: 'functions.yml',
    text: `
kind: function
groups:
  - class: immune
    words: [immunity, immune system]
`,
  },
  {
    path: 'agents.yml',
    text: `
kind: agent
groups:
  - class: herb
    words: [ginger, { is: green tea, strong: true }]
`,
  },
  { path: 'traps.yml', text: 'kind: trap\ngroups:\n  - words: [cold brew, "#colds welcome"]\n' },
  { path: 'stops.yml', text: 'kind: gap-stop\ninflect: none\ngroups:\n  - words: [is, which, because]\n' },
  {
    path: 'function-words.yml',
    text: `
kind: function-word
inflect: none
groups:
  - class: subject
    words: [it, they, he, she]
  - class: coordinator
    words: [and, or]
  - class: preposition
    words: [for, of, against]
`,
  },
  { path: 'breaks.yml', text: 'kind: clause-break\ninflect: none\ngroups:\n  - words: [but, although]\n' },
  {
    path: 'abbreviations.yml',
    text: 'kind: abbreviation\ninflect: none\ngroups:\n  - words: [e.g., Dr., vs.]\n',
  },
  { path: 'stems.yml', text: 'kind: medicine-stem\ninflect: none\ngroups:\n  - words: [mab]\n' },
  { path: 'medicines.yml', text: 'kind: medicine\ngroups:\n  - class: generic\n    words: [aspirin]\n' },
]

const irregular: TextFile = {
  path: 'irregular.yml',
  text: `
verbs:
  fall: [falls, fell, fallen, falling]
nouns:
  tooth: teeth
uncountable: [immunity]
`,
}

/** Compiles the little language together with wordings, each a line of `set: test`. */
export function smallLexicon(...wordings: readonly string[]): Lexicon {
  const list = wordings.map((text, i) => `  - id: w${i}\n    match: ${JSON.stringify(text)}`).join('\n')
  const patterns =
    wordings.length > 0 ? [{ path: 'test.en.yml', text: `set: test\nwordings:\n${list}\n` }] : []
  return loadLexicon(compile({ lexicon: lexiconFiles, patterns, irregular }))
}

/** The words of a token range. */
export function wordsOf(analysis: Analysis, { from, to }: TokenRange): string {
  const { prose, start, end } = analysis.tokens
  return prose.slice(start[from] ?? 0, end[to - 1] ?? 0)
}

/** What a wording finds in a text: the words, and those of its captures as `name=words`. */
export function found(wording: string, prose: string): string[] {
  const lexicon = smallLexicon(wording)
  const analysis = analyse(prose, lexicon)
  return matchAll(analysis, lexicon).map(hit =>
    [
      wordsOf(analysis, hit),
      ...Object.entries(hit.captures).map(([name, range]) => `${name}=${wordsOf(analysis, range)}`),
    ].join(' | '),
  )
}
