import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/language/analyse.ts'
import { compile } from '../../src/language/compile/compile.ts'
import { layer } from '../../src/language/compile/layer.ts'
import { readPack } from '../../src/language/compile/pack-file.ts'
import { loadLexicon } from '../../src/language/lexicon.ts'
import { matchAll } from '../../src/language/match.ts'
import type { Tables } from '../../src/language/types.ts'

const base = compile({
  lexicon: [
    {
      path: 'agents.yml',
      text: 'kind: agent\ngroups:\n  - class: herb\n    words: [ginger, green tea]\n  - class: product\n    words: [tonic]\n',
    },
    {
      path: 'medicines.yml',
      text: 'kind: medicine\ngroups:\n  - class: generic\n    words: [aspirin]\n',
    },
    {
      path: 'stems.yml',
      text: 'kind: medicine-stem\ninflect: none\ngroups:\n  - words: [mab]\n',
    },
    {
      path: 'function-words.yml',
      text: 'kind: function-word\ninflect: none\ngroups:\n  - class: other\n    words: [the, a]\n',
    },
  ],
  patterns: [
    {
      path: 'gentle.en.yml',
      text: 'set: safety/gentle\nwordings:\n  - id: gentle\n    match: [gentle <agent>, "<medicine> is gentle"]\n',
    },
  ],
  irregular: { path: 'irregular.yml', text: 'verbs:\n  brew: [brews, brewen, brewed, brewing]\n' },
})

function withPack(text: string, below: Tables = base): Tables {
  return layer(below, readPack({ path: 'pack.yml', text }, below))
}

function found(tables: Tables, prose: string): string[] {
  // What ships is JSON.
  const lexicon = loadLexicon(JSON.parse(JSON.stringify(tables)))
  const analysis = analyse(prose, lexicon)
  const { start, end } = analysis.tokens
  return matchAll(analysis, lexicon).map(
    ({ pattern, from, to }) => `${pattern.set}: ${prose.slice(start[from], end[to - 1])}`,
  )
}

function tags(tables: Tables, prose: string): string[] {
  const lexicon = loadLexicon(tables)
  const { tags, tokens } = analyse(prose, lexicon)
  return tags.map(({ entry, from, to }) => {
    const kind = tables.kinds[entry.classKind] ?? tables.kinds[entry.kind]
    return `${prose.slice(tokens.start[from], tokens.end[to - 1])} ${kind}`
  })
}

function rule(match: string, id = 'house/x'): string {
  return `rules:\n  - id: ${id}\n    description: d\n    message: m\n    wordings:\n      - id: one\n        match: ${JSON.stringify(match)}\n`
}

const brand =
  'lexicon:\n  - kind: agent\n    groups:\n      - class: product\n        words: [Calm Drops, green tea latte]\n'

describe('a layer', () => {
  it('lets wordings of the base meet words of the pack', () => {
    const tables = withPack(`name: p\n${brand}`)
    expect(found(tables, 'gentle Calm Drops')).toEqual(['safety/gentle: gentle Calm Drops'])
    expect(found(tables, 'gentle calm drops')).toEqual([])
    expect(tags(tables, 'green tea latte, green tea')).toEqual([
      'green tea latte agent.product',
      'green tea agent.herb',
    ])
  })

  it('lets wordings of the pack meet words of both, and of a kind of its own', () => {
    const own =
      'lexicon:\n  - kind: house-mood\n    groups:\n      - class: good\n        words: [calm, at ease]\n'
    const tables = withPack(`name: p\n${own}${rule('<agent.herb> ..1 feels <house-mood.good>')}`)
    expect(found(tables, 'The ginger feels at ease')).toEqual(['house/x: ginger feels at ease'])
  })

  it('knows definitions, inflections and irregular forms', () => {
    const tables = withPack(`name: p\ndefine:\n  pot: (pot | kettle)\n${rule('brew~ in a {pot}')}`)
    expect(found(tables, 'She brewen in a kettle')).toEqual(['house/x: brewen in a kettle'])
  })

  it('keeps all ids of the base', () => {
    const tables = withPack(`name: p\n${brand}${rule('brand new thing')}`)
    const words = base.words.split('\n')
    expect(tables.words.split('\n').slice(0, words.length)).toEqual(words)
    expect(tables.kinds.slice(0, base.kinds.length)).toEqual(base.kinds)
    for (const part of ['entries', 'edges', 'accepts', 'patterns', 'wordTriggers', 'kindTriggers'] as const) {
      expect(tables[part].slice(0, base[part].length), part).toEqual(base[part])
    }
    expect(tables.irregular).toBe(base.irregular)
    expect(new Set(tables.words.split('\n')).size).toBe(tables.words.split('\n').length)
  })

  it('leaves the base as it was', () => {
    const before = JSON.stringify(base)
    withPack(`name: p\n${brand}${rule('gentle thing')}`)
    expect(JSON.stringify(base)).toBe(before)
  })

  it('gives one trie: no node has two edges on a word', () => {
    const { edges } = withPack(`name: p\n${brand}`)
    const keys = edges.flatMap((node, i) => (i % 3 === 0 ? [`${node} ${edges[i + 1]}`] : []))
    expect(new Set(keys).size).toBe(keys.length)
    const nodes = edges.filter((_, i) => i % 3 === 2)
    expect(new Set(nodes).size).toBe(nodes.length)
  })

  it('stands on another layer', () => {
    const first = withPack(`name: a\n${brand}${rule('calm of <agent>', 'house/a')}`)
    const second = withPack(`name: b\n${rule('<agent.product> wins', 'house/b')}`, first)
    expect(found(second, 'calm of Calm Drops')).toEqual(['house/a: calm of Calm Drops'])
    expect(found(second, 'Calm Drops wins')).toEqual(['house/b: Calm Drops wins'])
  })

  it('knows common words, and starts at rarer ones', () => {
    const { patterns, wordTriggers, words } = withPack(`name: p\n${rule('the zebra')}`)
    const triggers = wordTriggers.flatMap((word, i) =>
      i % 2 === 0 && wordTriggers[i + 1] === patterns.length - 1 ? [words.split('\n')[word]] : [],
    )
    expect(triggers).toEqual(['zebra'])
  })

  it('makes no known word of one that only its wordings have', () => {
    const tables = withPack(`name: p\n${rule('sonimab offer')}`)
    expect(tags(tables, 'sonimab')).toEqual(tags(base, 'sonimab'))
    expect(found(tables, 'sonimab is gentle')).toEqual(['safety/gentle: sonimab is gentle'])
    const twice = withPack(`name: q\n${rule('lenimab offer', 'house/y')}`, tables)
    expect(found(twice, 'sonimab is gentle, lenimab is gentle')).toHaveLength(2)
  })

  it('lets lists of its own change nothing else', () => {
    const own = 'lexicon:\n  - kind: house-list\n    groups:\n      - words: [gentle ginger tonic]\n'
    expect(found(withPack(`name: p\n${own}`), 'gentle ginger tonic')).toEqual([
      'safety/gentle: gentle ginger',
    ])
  })
})
