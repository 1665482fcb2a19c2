import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/language/analyse.ts'
import { compile } from '../../src/language/compile/compile.ts'
import { loadLexicon } from '../../src/language/lexicon.ts'
import { matchAll } from '../../src/language/match.ts'

const herbs = { path: 'herbs.yml', text: 'kind: agent\ngroups:\n  - class: herb\n    words: [ginger]\n' }

/** What compiling says about a lexicon file. */
function lexiconFault(text: string): string {
  return fault(() => compile({ lexicon: [{ path: 'words.yml', text }], patterns: [], irregular: null }))
}

/** What compiling says about a wording file. */
function wordingFault(text: string): string {
  return fault(() =>
    compile({ lexicon: [herbs], patterns: [{ path: 'rule.en.yml', text }], irregular: null }),
  )
}

function fault(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return error instanceof Error ? `${error.name} ${error.message}` : String(error)
  }
  return 'no error'
}

function wording(match: string): string {
  return `set: test\nwordings:\n  - id: one\n    match: ${JSON.stringify(match)}\n`
}

describe('faults of a lexicon file name file, line and column', () => {
  it.each([
    ['kind: [', 'TableError words.yml:1:8: '],
    ['- a', 'TableError words.yml:1:1: a lexicon file is a map with `kind` and `groups`'],
    ['groups: []', 'TableError words.yml:1:1: `kind` is missing'],
    ['kind: agent', 'TableError words.yml:1:1: `groups` is missing or no list'],
    ['kind: agent\ngroups: tea', 'TableError words.yml:1:1: `groups` is missing or no list'],
    ['kind: agent\ngroups:\n  - tea', 'TableError words.yml:3:5: a group is a map with `words`'],
    ['kind: agent\ngroups:\n  - class: herb', 'TableError words.yml:3:5: `words` is missing or no list'],
    [
      'kind: agent\ngroups:\n  - words:\n      - [a, b]',
      'TableError words.yml:4:9: an entry is a word, or a map with `is`',
    ],
    [
      'kind: agent\ngroups:\n  - words:\n      - tea\n      - tea ||',
      'TableError words.yml:5:9: an empty spelling',
    ],
    ['kind: agent\ninflect: plural\ngroups: []', 'TableError words.yml:1:1: `inflect` is noun, verb or none'],
    [
      'kind: agent\ngroups:\n  - words:\n      - { is: tea, inflect: yes }',
      'TableError words.yml:4:9: `inflect` is noun, verb or none',
    ],
  ])('%j', (text, expected) => {
    expect(lexiconFault(text).startsWith(expected), lexiconFault(text)).toBe(true)
  })
})

describe('faults of a wording file name file, line and column', () => {
  it.each([
    ['tea', 'TableError rule.en.yml:1:1: a wording file is a map with `set` and `wordings`'],
    ['wordings: []', 'TableError rule.en.yml:1:1: `set` is missing'],
    ['set: test', 'TableError rule.en.yml:1:1: `wordings` is missing or no list'],
    ['set: test\nwordings:\n  - tea', 'TableError rule.en.yml:3:5: a wording is a map with `id` and `match`'],
    ['set: test\nwordings:\n  - match: tea', 'TableError rule.en.yml:3:5: `id` is missing'],
    [
      'set: test\nwordings:\n  - id: one',
      'TableError rule.en.yml:3:5: `match` is a wording or a list of wordings',
    ],
    [
      'set: test\nwordings:\n  - id: one\n    match: [tea, 5]',
      'TableError rule.en.yml:3:5: `match` is a wording or a list of wordings',
    ],
    [
      wording('tea <herb>'),
      'TableError rule.en.yml:4:12: in `tea <herb>`: no lexicon file has the kind `herb`',
    ],
    [
      wording('tea <agent.root>'),
      'TableError rule.en.yml:4:12: in `tea <agent.root>`: no lexicon file has the kind `agent.root`',
    ],
    [wording('(tea'), 'TableError rule.en.yml:4:12: in `(tea`: missing `)`'],
    [wording('tea)'), 'TableError rule.en.yml:4:12: in `tea)`: unexpected `)`'],
    [wording('[tea) coffee'), 'TableError rule.en.yml:4:12: in `[tea) coffee`: missing `]`'],
    [wording('tea <>'), 'TableError rule.en.yml:4:12: in `tea <>`: an empty kind `<>`'],
    [wording('(tea |)'), 'TableError rule.en.yml:4:12: in `(tea |)`: nothing to match here'],
    [wording(''), 'TableError rule.en.yml:4:12: in ``: nothing to match here'],
    [wording('tea @ home'), 'TableError rule.en.yml:4:12: in `tea @ home`: cannot read `@ home`'],
    [wording('{name} tea'), 'TableError rule.en.yml:4:12: in `{name} tea`: `{name}` is not defined'],
    [
      wording('[tea] ..3 _'),
      'TableError rule.en.yml:4:12: in `[tea] ..3 _`: a wording needs at least one word or kind that is not optional',
    ],
    [
      wording('tea !..3'),
      'TableError rule.en.yml:4:12: in `tea !..3`: `!` takes a word, a kind, or a choice of these',
    ],
    [
      'set: test\ndefine:\n  a: "{b}"\n  b: "{a} tea"\nwordings:\n  - id: one\n    match: "{a}"',
      'TableError rule.en.yml:7:12: in `{a}`: `{b}` is defined by itself',
    ],
    [
      'set: test\nwordings:\n  - id: one\n    match:\n      - tea\n      - "coffee |"',
      'TableError rule.en.yml:6:9: in `coffee |`: nothing to match here',
    ],
  ])('%j', (text, expected) => {
    expect(wordingFault(text)).toBe(expected)
  })
})

describe('compiled tables', () => {
  const tables = compile({
    lexicon: [herbs],
    patterns: [
      {
        path: 'rule.en.yml',
        text: 'set: safety/test\nwordings:\n  - id: gentle\n    weight: low\n    match: [gentle <agent>, "<agent> is gentle"]\n',
      },
      { path: 'shared.en.yml', text: 'set: shared\ndefine:\n  tea: tea | infusion\n' },
      { path: 'uses.en.yml', text: 'set: uses\nwordings:\n  - id: hot\n    match: "hot {tea}"\n' },
      {
        path: 'own.en.yml',
        text: 'set: own\ndefine:\n  tea: coffee\nwordings:\n  - id: cold\n    match: "cold {tea}"\n',
      },
    ],
    irregular: null,
  })
  // What ships is JSON.
  const lexicon = loadLexicon(JSON.parse(JSON.stringify(tables)))
  const find = (prose: string): string[] =>
    matchAll(analyse(prose, lexicon), lexicon).map(({ pattern }) => `${pattern.set} ${pattern.id}`)

  it('keep set, id and properties of each wording', () => {
    expect(tables.patterns.map(({ set, id, properties }) => ({ set, id, properties }))).toEqual([
      { set: 'safety/test', id: 'gentle', properties: { weight: 'low' } },
      { set: 'safety/test', id: 'gentle', properties: { weight: 'low' } },
      { set: 'uses', id: 'hot', properties: {} },
      { set: 'own', id: 'cold', properties: {} },
    ])
  })

  it('survive JSON', () => {
    expect(find('Gentle ginger. Ginger is gentle.')).toEqual(['safety/test gentle', 'safety/test gentle'])
  })

  it('know the definitions of other files, but a file’s own come first', () => {
    expect(find('hot infusion, hot coffee, cold tea, cold coffee')).toEqual(['uses hot', 'own cold'])
  })

  it('may be empty', () => {
    const empty = loadLexicon(compile({ lexicon: [], patterns: [], irregular: null }))
    expect(matchAll(analyse('Ginger boosts immunity.', empty), empty)).toEqual([])
  })
})
