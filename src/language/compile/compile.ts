import { isMap, isScalar, isSeq } from 'yaml'
import { noSignals } from '../signals.ts'
import type { Tables } from '../types.ts'
import { readAuthorisedFile } from './authorised-file.ts'
import { emptyTables, extend } from './build.ts'
import type { Irregular } from './inflect.ts'
import { openYaml, readLexiconFile, type TextFile } from './lexicon-file.ts'
import { readPatternFile } from './pattern-file.ts'
import { readSignalsFile } from './signals-file.ts'
import { noSources, readSourcesFile } from './sources-file.ts'
import { readSubstanceFile } from './substance-file.ts'

export type Sources = {
  readonly lexicon: readonly TextFile[]
  readonly patterns: readonly TextFile[]
  readonly irregular: TextFile | null
  readonly substances?: readonly TextFile[]
  /** Hosts and study types; without it, every source is unknown. */
  readonly sources?: TextFile | null
  /** What signs of a claim weigh; without it, no sentence claims by its signs. */
  readonly signals?: TextFile | null
  /** Wordings that registers authorise. */
  readonly authorised?: TextFile | null
}

/**
 * Compiles lexicon, wording and substance files into tables: our own data, at build time. A team's packs are layered
 * over these tables at run time (`layer.ts`). Throws `TableError` with file, line and column.
 */
export function compile(sources: Sources): Tables {
  const empty = emptyTables(readIrregular(sources.irregular))
  const lexicon = sources.lexicon.map(readLexiconFile)
  const patterns = sources.patterns.map(readPatternFile)
  const substances = (sources.substances ?? []).map(readSubstanceFile)
  const known = sources.sources ? readSourcesFile(sources.sources) : noSources
  const authorised = sources.authorised ? readAuthorisedFile(sources.authorised) : []
  const tables = extend(empty, { lexicon, patterns })
  const roles = patterns.flatMap(file => file.patterns.map(({ properties }) => String(properties['role'])))
  const signals = sources.signals ? readSignalsFile(sources.signals, tables.kinds, roles) : noSignals
  return { ...tables, substances, sources: known, authorised, signals }
}

function readIrregular(file: TextFile | null): Irregular {
  const verbs = new Map<string, readonly string[]>()
  const nouns = new Map<string, readonly string[]>()
  const uncountable = new Set<string>()
  if (!file) return { verbs, nouns, uncountable }
  const { root, fail } = openYaml(file)
  if (!isMap(root)) return fail(root, 'a map with `verbs`, `nouns` and `uncountable`')
  for (const [key, target] of [
    ['verbs', verbs],
    ['nouns', nouns],
  ] as const) {
    const map = root.get(key, true)
    if (!isMap(map)) continue
    for (const { key: lemma, value } of map.items) {
      const forms = isSeq(value)
        ? value.items.map(item => (isScalar(item) ? String(item.value) : ''))
        : isScalar(value)
          ? [String(value.value)]
          : []
      if (isScalar(lemma)) {
        target.set(
          String(lemma.value),
          forms.flatMap(form => form.split('|').map(one => one.trim())),
        )
      }
    }
  }
  const list = root.get('uncountable', true)
  if (isSeq(list)) for (const item of list.items) if (isScalar(item)) uncountable.add(String(item.value))
  return { verbs, nouns, uncountable }
}
