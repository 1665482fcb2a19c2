import { noSignals } from '../signals.ts'
import type { Entry, Pattern, Tables } from '../types.ts'
import { type Inflection, type Irregular, inflect } from './inflect.ts'
import type { LexiconFile } from './lexicon-file.ts'
import type { PatternFile, RawPattern } from './pattern-file.ts'
import { compilePattern, type Names } from './pattern-program.ts'
import { PatternSyntaxError, parsePattern } from './pattern-syntax.ts'
import { isMark, splitPhrase } from './phrase.ts'
import { noSources } from './sources-file.ts'
import { extendTrie, type Phrase } from './trie.ts'

/** What tables are made of, read but not yet compiled. */
export type Parts = { readonly lexicon: readonly LexiconFile[]; readonly patterns: readonly PatternFile[] }

/** Tables that know no word, for a language with these irregular forms. */
export function emptyTables(irregular: Irregular): Tables {
  return {
    version: 1,
    words: '',
    kinds: [],
    structure: [],
    entries: [],
    edges: [],
    accepts: [],
    patterns: [],
    wordTriggers: [],
    kindTriggers: [],
    irregular: {
      verbs: [...irregular.verbs],
      nouns: [...irregular.nouns],
      uncountable: [...irregular.uncountable],
    },
    substances: [],
    sources: noSources,
    signals: noSignals,
    authorised: [],
  }
}

/**
 * Adds words and wordings to tables. Everything in `base` keeps its id, so that what was compiled against it stays
 * valid; what is new gets the ids that follow. Pure. Throws `TableError` with file, line and column.
 */
export function extend(base: Tables, parts: Parts): Tables {
  const building = open(base)
  for (const file of parts.lexicon) addLexicon(file, building)
  const trie = extendTrie(base, building.phrases)
  const functionWord = building.kinds.get('function-word')
  for (const { path, entry } of building.phrases) {
    const [word] = path
    if (word === undefined || path.length > 1) continue
    if (building.entries[entry]?.kind === functionWord) building.commonWords.add(word)
  }
  const compiled = compilePatterns(parts.patterns, base.patterns.length, namesOf(building))
  return {
    ...base,
    words: [...building.words.keys()].join('\n'),
    kinds: [...building.kinds.keys()],
    structure: [...building.structure],
    entries: building.entries,
    edges: base.edges.concat(trie.edges),
    accepts: base.accepts.concat(trie.accepts),
    patterns: base.patterns.concat(compiled.patterns),
    wordTriggers: base.wordTriggers.concat(compiled.wordTriggers),
    kindTriggers: base.kindTriggers.concat(compiled.kindTriggers),
  }
}

type Building = {
  readonly irregular: Irregular
  readonly words: Map<string, number>
  readonly kinds: Map<string, number>
  /** Kinds of the layer `structure`. */
  readonly structure: Set<number>
  readonly entries: Entry[]
  /** New ones only. */
  readonly phrases: Phrase[]
  /** Function words: they are in every text. */
  readonly commonWords: Set<number>
  readonly entriesOfKind: Map<number, number>
}

function open(base: Tables): Building {
  const words = base.words === '' ? [] : base.words.split('\n')
  const building: Building = {
    irregular: {
      verbs: new Map(base.irregular.verbs),
      nouns: new Map(base.irregular.nouns),
      uncountable: new Set(base.irregular.uncountable),
    },
    words: new Map(words.map((word, id) => [word, id])),
    kinds: new Map(base.kinds.map((kind, id) => [kind, id])),
    structure: new Set(base.structure),
    entries: [...base.entries],
    phrases: [],
    commonWords: commonWordsOf(base),
    entriesOfKind: new Map(),
  }
  for (const entry of base.entries) countKinds(entry, building)
  return building
}

function commonWordsOf({ kinds, entries, edges, accepts }: Tables): Set<number> {
  const functionWord = kinds.indexOf('function-word')
  const firstWords = new Map<number, number>()
  for (let i = 0; i < edges.length; i += 3) {
    if (edges[i] === 0) firstWords.set(edges[i + 2] ?? 0, edges[i + 1] ?? 0)
  }
  const common = new Set<number>()
  for (let i = 0; i < accepts.length; i += 2) {
    const word = firstWords.get(accepts[i] ?? 0)
    if (word !== undefined && entries[accepts[i + 1] ?? 0]?.kind === functionWord) common.add(word)
  }
  return common
}

function countKinds({ kind, classKind }: Entry, { entriesOfKind }: Building): void {
  for (const each of [kind, classKind]) entriesOfKind.set(each, (entriesOfKind.get(each) ?? 0) + 1)
}

function numbered(names: Map<string, number>, name: string): number {
  const known = names.get(name)
  if (known !== undefined) return known
  names.set(name, names.size)
  return names.size - 1
}

function wordId({ words }: Building, word: string): number {
  return isMark(word) ? -word.charCodeAt(0) - 1 : numbered(words, word)
}

function addLexicon(file: LexiconFile, building: Building): void {
  const { kinds, entries, phrases } = building
  const kind = numbered(kinds, file.kind)
  if (file.layer === 'structure') building.structure.add(kind)
  for (const raw of file.entries) {
    const name = raw.spellings[0] ?? ''
    const className = raw.properties['class']
    const classKind = typeof className === 'string' ? numbered(kinds, `${file.kind}.${className}`) : -1
    const byExact = new Map<string | null, number>()
    const paths = new Set<string>()
    for (const spelling of raw.spellings) {
      const exact = /\p{Lu}/u.test(spelling) ? spelling : null
      let id = byExact.get(exact)
      if (id === undefined) {
        const entry: Entry = { name, kind, classKind, exact, properties: raw.properties }
        id = entries.push(entry) - 1
        byExact.set(exact, id)
        countKinds(entry, building)
      }
      const phrase = splitPhrase(spelling)
      const forms = exact === null ? inflect(phrase, raw.inflection, building.irregular) : [phrase]
      for (const form of forms) {
        const path = form.map(word => wordId(building, word))
        // The same form under two spellings of one entry counts once.
        const key = `${id}:${path.join(' ')}`
        if (path.length === 0 || paths.has(key)) continue
        paths.add(key)
        phrases.push({ path, entry: id })
      }
    }
  }
}

function namesOf(building: Building): Names {
  const { irregular, kinds, commonWords, entriesOfKind } = building
  return {
    words: (word, inflected) => {
      if (!inflected) return [wordId(building, word)]
      const forms = new Set<string>()
      for (const inflection of ['noun', 'verb'] satisfies Inflection[]) {
        for (const form of inflect([word], inflection, irregular)) forms.add(form.join(' '))
      }
      return [...forms].map(form => wordId(building, form))
    },
    kind: name => kinds.get(name) ?? null,
    kinds: () => [...kinds.keys()],
    frequency: (ids, kindIds) => {
      let cost = 0
      for (const id of ids) cost += commonWords.has(id) ? 500 : 3
      for (const id of kindIds) cost += 20 + Math.sqrt(entriesOfKind.get(id) ?? 0) * 4
      return cost
    },
  }
}

function compilePatterns(files: readonly PatternFile[], first: number, names: Names) {
  const everywhere = files.flatMap(file => [...file.definitions])
  const patterns: Pattern[] = []
  const wordTriggers: number[] = []
  const kindTriggers: number[] = []
  for (const file of files) {
    // A file's own definitions hold in that file, before those of the same name elsewhere.
    const definitions = new Map([...everywhere, ...file.definitions])
    for (const raw of file.patterns) {
      const compiled = compileOne(raw, definitions, names)
      const index = first + patterns.length
      patterns.push({
        id: raw.id,
        set: raw.set,
        properties: raw.properties,
        captures: compiled.captures,
        needs: compiled.needs,
        needsBefore: compiled.needsBefore,
        forward: compiled.forward,
        backward: compiled.backward,
      })
      for (const word of new Set(compiled.triggerWords)) wordTriggers.push(word, index)
      for (const kind of new Set(compiled.triggerKinds)) kindTriggers.push(kind, index)
    }
  }
  return { patterns, wordTriggers, kindTriggers }
}

function compileOne(raw: RawPattern, definitions: ReadonlyMap<string, string>, names: Names) {
  try {
    return compilePattern(parsePattern(raw.text, definitions), names)
  } catch (error) {
    if (error instanceof PatternSyntaxError)
      return raw.fail(`in \`${shortened(raw.text)}\`: ${error.message}`)
    throw error
  }
}

/** A wording in a message. */
function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
