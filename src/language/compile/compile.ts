import { isMap, isScalar, isSeq } from 'yaml'
import type { Entry, Pattern, Tables } from '../types.ts'
import { type Inflection, type Irregular, inflect } from './inflect.ts'
import { type LexiconFile, openYaml, readLexiconFile, type TextFile } from './lexicon-file.ts'
import { type PatternFile, readPatternFile } from './pattern-file.ts'
import { compilePattern, type Names } from './pattern-program.ts'
import { PatternSyntaxError, parsePattern } from './pattern-syntax.ts'
import { isMark, splitPhrase } from './phrase.ts'
import { readSubstanceFile } from './substance-file.ts'

export type Sources = {
  readonly lexicon: readonly TextFile[]
  readonly patterns: readonly TextFile[]
  readonly irregular: TextFile | null
  readonly substances?: readonly TextFile[]
}

/**
 * Compiles lexicon, wording and substance files into tables. Serves our own data at build time and a team's packs at run time.
 * Throws `TableError` with file, line and column.
 */
export function compile(sources: Sources): Tables {
  const irregular = readIrregular(sources.irregular)
  const lexicon = sources.lexicon.map(readLexiconFile)
  const patternFiles = sources.patterns.map(readPatternFile)
  const words = new Map<string, number>()
  const intern = (word: string): number => {
    if (isMark(word)) return -word.charCodeAt(0) - 1
    const known = words.get(word)
    if (known !== undefined) return known
    words.set(word, words.size)
    return words.size - 1
  }
  const kinds = new Map<string, number>()
  const kindId = (kind: string): number => {
    const known = kinds.get(kind)
    if (known !== undefined) return known
    kinds.set(kind, kinds.size)
    return kinds.size - 1
  }
  const entries: Entry[] = []
  const trie = createTrie()
  const commonWords = new Set<number>()
  const entriesOfKind = new Map<number, number>()
  for (const file of lexicon)
    addLexicon(file, { irregular, intern, kindId, entries, trie, commonWords, entriesOfKind })

  const definitions = new Map<string, string>()
  for (const file of patternFiles) for (const [name, text] of file.definitions) definitions.set(name, text)
  const names: Names = {
    words: (word, inflected) => {
      if (!inflected) return [intern(word)]
      const forms = new Set<string>()
      for (const inflection of ['noun', 'verb'] satisfies Inflection[]) {
        for (const form of inflect([word], inflection, irregular)) forms.add(form.join(' '))
      }
      return [...forms].map(intern)
    },
    kind: name => kinds.get(name) ?? null,
    frequency: (ids, kindIds) => {
      let cost = 0
      for (const id of ids) cost += commonWords.has(id) ? 500 : 3
      for (const id of kindIds) cost += 20 + Math.sqrt(entriesOfKind.get(id) ?? 0) * 4
      return cost
    },
  }
  const { patterns, wordTriggers, kindTriggers } = compilePatterns(patternFiles, definitions, names)
  return {
    version: 1,
    words: [...words.keys()].join('\n'),
    kinds: [...kinds.keys()],
    entries,
    edges: trie.edges,
    accepts: trie.accepts,
    patterns,
    wordTriggers,
    kindTriggers,
    substances: (sources.substances ?? []).map(readSubstanceFile),
  }
}

function compilePatterns(
  files: readonly PatternFile[],
  definitions: ReadonlyMap<string, string>,
  names: Names,
) {
  const patterns: Pattern[] = []
  const wordTriggers: number[] = []
  const kindTriggers: number[] = []
  for (const { file, raw } of files.flatMap(file => file.patterns.map(raw => ({ file, raw })))) {
    try {
      // A file's own definitions hold in that file, before those of the same name elsewhere.
      const known = new Map([...definitions, ...file.definitions])
      const compiled = compilePattern(parsePattern(raw.text, known), names)
      const index = patterns.length
      patterns.push({
        id: raw.id,
        set: raw.set,
        properties: raw.properties,
        captures: compiled.captures,
        forward: compiled.forward,
        backward: compiled.backward,
      })
      for (const word of new Set(compiled.triggerWords)) wordTriggers.push(word, index)
      for (const kind of new Set(compiled.triggerKinds)) kindTriggers.push(kind, index)
    } catch (error) {
      if (error instanceof PatternSyntaxError) raw.fail(`in \`${raw.text}\`: ${error.message}`)
      throw error
    }
  }
  return { patterns, wordTriggers, kindTriggers }
}

type Trie = {
  readonly edges: number[]
  readonly accepts: number[]
  readonly next: Map<string, number>
  size: number
}

function createTrie(): Trie {
  return { edges: [], accepts: [], next: new Map(), size: 1 }
}

function insert(trie: Trie, path: readonly number[], entry: number): void {
  let node = 0
  for (const word of path) {
    const key = `${node} ${word}`
    let next = trie.next.get(key)
    if (next === undefined) {
      next = trie.size++
      trie.next.set(key, next)
      trie.edges.push(node, word, next)
    }
    node = next
  }
  trie.accepts.push(node, entry)
}

type Building = {
  readonly irregular: Irregular
  readonly intern: (word: string) => number
  readonly kindId: (kind: string) => number
  readonly entries: Entry[]
  readonly trie: Trie
  readonly commonWords: Set<number>
  readonly entriesOfKind: Map<number, number>
}

function addLexicon(file: LexiconFile, building: Building): void {
  const { kindId, intern, entries, trie, entriesOfKind } = building
  const kind = kindId(file.kind)
  for (const raw of file.entries) {
    const name = raw.spellings[0] ?? ''
    const className = raw.properties['class']
    const classKind = typeof className === 'string' ? kindId(`${file.kind}.${className}`) : -1
    const byExact = new Map<string | null, number>()
    const paths = new Set<string>()
    for (const spelling of raw.spellings) {
      const exact = /\p{Lu}/u.test(spelling) ? spelling : null
      let id = byExact.get(exact)
      if (id === undefined) {
        id = entries.push({ name, kind, classKind, exact, properties: raw.properties }) - 1
        byExact.set(exact, id)
        for (const each of [kind, classKind]) entriesOfKind.set(each, (entriesOfKind.get(each) ?? 0) + 1)
      }
      const phrase = splitPhrase(spelling)
      const forms = exact === null ? inflect(phrase, raw.inflection, building.irregular) : [phrase]
      for (const form of forms) {
        const path = form.map(intern)
        // The same form under two spellings of one entry counts once.
        const key = `${id}:${path.join(' ')}`
        if (path.length === 0 || paths.has(key)) continue
        paths.add(key)
        insert(trie, path, id)
        if (file.kind === 'function-word' && path.length === 1 && path[0] !== undefined)
          building.commonWords.add(path[0])
      }
    }
  }
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
