import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSources } from '../../scripts/compile-tables.ts'
import { analyse } from '../../src/language/analyse.ts'
import { compile } from '../../src/language/compile/compile.ts'
import { type Lexicon, loadLexicon } from '../../src/language/lexicon.ts'
import { matchAll } from '../../src/language/match.ts'

const root = path.join(import.meta.dirname, '../..')
const page = readFileSync(path.join(root, 'docs/patterns.md'), 'utf8')
const { lexicon, irregular } = readSources(root)

/** Our lexicon with the wordings of one file. */
function withWordings(text: string): Lexicon {
  return loadLexicon(compile({ lexicon, irregular, patterns: [{ path: 'docs/patterns.md', text }] }))
}

function withPattern(pattern: string): Lexicon {
  return withWordings(`set: test\nwordings:\n  - id: one\n    match: ${JSON.stringify(pattern)}\n`)
}

/** `id: words` of each hit. */
function hits(prose: string, tables: Lexicon): string[] {
  const analysis = analyse(prose, tables)
  const { start, end } = analysis.tokens
  return matchAll(analysis, tables).map(
    ({ pattern, from, to }) => `${pattern.id}: ${prose.slice(start[from], end[to - 1])}`,
  )
}

describe('docs/patterns.md', () => {
  it('has a file as an example that compiles and matches', () => {
    const example = /^```yaml\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? ''
    const tables = withWordings(example)
    expect(hits('It is 100% safe, with zero risk whatsoever: safe for everyone.', tables)).toEqual([
      'entirely-safe: 100% safe',
      'entirely-safe: zero risk whatsoever',
      'safe-for-all: safe for everyone',
    ])
  })

  it('ends with a pattern that matches its sentence and spares the twin', () => {
    const tables = withPattern(/what varies: `([^`]+)`/.exec(page)?.[1] ?? '')
    expect(hits('This balm has never been known to irritate the skin.', tables)).toEqual([
      'one: never been known to irritate',
    ])
    expect(hits('It is not known whether the balm irritates the skin.', tables)).toEqual([])
  })

  it.each([
    ['soothe~', 'soothe, soothes, soothed, soothing', 4],
    ['all-natural', 'all-natural, all natural', 2],
    ['<condition>', 'asthma, high blood pressure', 2],
    ['<agent.botanical>', 'ginger', 1],
    ['<condition|symptom>', 'asthma, headaches', 2],
    ['(never fails | always works) !(to | on)', 'It never fails. It never fails to amuse.', 1],
    ['(safe | harmless), since words:(100% natural)', 'safe, since 100% natural', 1],
  ])('says of %s what is so', (pattern, prose, count) => {
    expect(page.replaceAll('\\|', '|')).toContain(`\`${pattern}\``)
    expect(hits(prose, withPattern(pattern))).toHaveLength(count)
  })

  it('refuses a pattern without a required word', () => {
    expect(page).toContain('`[the] ..3 _`')
    expect(() => withPattern('[the] ..3 _')).toThrow('a wording needs at least one word or kind')
  })
})
