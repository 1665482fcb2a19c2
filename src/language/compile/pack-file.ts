import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { didYouMean } from '../closest.ts'
import type { Properties, Tables } from '../types.ts'
import { type LexiconFile, openYaml, type Places, readLexicon, type TextFile } from './lexicon-file.ts'
import { type PackExample, readExamples } from './pack-examples.ts'
import { checkKeys, optionalMap, readName, readText, requiredList } from './pack-values.ts'
import { type PatternFile, type RawPattern, readWording } from './pattern-file.ts'

/** A team's own words and rules, as read and checked. */
export type Pack = {
  readonly path: string
  readonly name: string
  readonly lexicon: readonly LexiconFile[]
  readonly patterns: readonly PatternFile[]
  readonly rules: readonly PackRule[]
}

export type PackWeight = 'high' | 'medium' | 'low'

/** A rule of a pack: what it says. Its wordings are in `Pack.patterns`, under its id. */
export type PackRule = {
  readonly id: string
  readonly description: string
  readonly message: string
  readonly weight: PackWeight
  readonly reported: readonly PackExample[]
  readonly clean: readonly PackExample[]
  readonly line: number
  readonly column: number
}

const packKeys = ['name', 'about', 'sources', 'reviewed', 'lexicon', 'define', 'rules']
const lexiconKeys = ['kind', 'about', 'sources', 'reviewed', 'inflect', 'groups']
const ruleKeys = ['id', 'description', 'message', 'weight', 'despite', 'firm', 'wordings', 'examples']
const wordingKeys = ['id', 'match', 'weight', 'despite', 'firm']
const weights: readonly PackWeight[] = ['high', 'medium', 'low']
/** Parts a message may show. */
const messageParts = ['words', 'wording']

/**
 * Reads a pack (format: `docs/packs.md`) that will be layered over `base`, whose kinds and cues it may use. Wordings are
 * checked when they are compiled. The ids of its rules begin with `namespace`. Throws `TableError` naming file, line and
 * column.
 */
export function readPack(file: TextFile, base: Tables, namespace = 'house'): Pack {
  const { root, ...places } = openYaml(file)
  if (!isMap(root)) return places.fail(root, 'a pack is a map with `name`, `lexicon` and `rules`')
  checkKeys(root, packKeys, 'a pack', places)
  const name = readName(root, places)
  const lexicon = requiredList(root, 'lexicon', 'a list of maps with `kind` and `groups`', places, [])
  const rules = requiredList(root, 'rules', 'a list of rules', places, [])
  if (lexicon.length + rules.length === 0)
    places.fail(root, 'this pack has neither `lexicon` nor `rules`: nothing would come of it')
  const definitions = readDefinitions(root, places)
  const taken = new Set(base.patterns.map(pattern => pattern.set))
  const read = rules.map(item => readRule(item, { path: file.path, namespace, base, taken }, places))
  return {
    path: file.path,
    name,
    lexicon: lexicon.map(item => readWords(item, file.path, base, places)),
    patterns: [{ path: file.path, definitions, patterns: read.flatMap(({ patterns }) => patterns) }],
    rules: read.map(({ rule }) => rule),
  }
}

/** A lexicon file that stands in a pack: of a kind there is, or of one of the team's own (`house-…`). */
function readWords(item: unknown, path: string, base: Tables, places: Places): LexiconFile {
  const { fail } = places
  if (!isMap(item)) return fail(item, 'words are a map with `kind` and `groups`')
  checkKeys(item, lexiconKeys, 'a word list', places)
  const words = readLexicon(item, path, places)
  // A team's own word lists serve its own wordings, and change nothing else.
  if (/^house-[a-z][a-z-]*$/.test(words.kind)) return { ...words, layer: 'structure' }
  const kinds = [...new Set(base.entries.map(entry => base.kinds[entry.kind] ?? ''))]
  if (!kinds.includes(words.kind)) {
    const hint = didYouMean(words.kind, kinds)
    fail(
      item.get('kind', true),
      `unknown kind \`${words.kind}\`.${hint} A kind of your own begins with \`house-\``,
    )
  }
  checkClasses(item, words.kind, base.kinds, places)
  return words
}

/** What is said about a word depends on its class, so that one nobody knows is a mistake. */
function checkClasses(item: YAMLMap, kind: string, kinds: readonly string[], { fail }: Places): void {
  const prefix = `${kind}.`
  const known = kinds.filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length))
  const groups = item.get('groups', true)
  if (!isSeq(groups)) return
  for (const group of groups.items) {
    if (!isMap(group)) continue
    const words = group.get('words', true)
    for (const part of [group, ...(isSeq(words) ? words.items : [])]) {
      const name = isMap(part) ? part.get('class') : undefined
      if (!isMap(part) || name === undefined || known.includes(String(name))) continue
      const hint = didYouMean(String(name), known) || ` Classes of \`${kind}\`: ${known.join(', ') || 'none'}`
      fail(part.get('class', true), `unknown class \`${String(name)}\`.${hint}`)
    }
  }
}

function readDefinitions(root: YAMLMap, places: Places): Map<string, string> {
  const definitions = new Map<string, string>()
  const define = optionalMap(root, 'define', 'a map of names to parts of wordings', places)
  for (const { key, value } of define?.items ?? []) {
    const name = isScalar(key) ? String(key.value) : ''
    if (!/^[a-z][a-z-]*$/.test(name))
      places.fail(key, `\`define\`: a name is lower-case letters and hyphens, found \`${name}\``)
    if (!isScalar(value) || typeof value.value !== 'string')
      return places.fail(value ?? key, `\`define\`: expected a part of a wording for \`${name}\``)
    definitions.set(name, value.value)
  }
  return definitions
}

/** Where a rule is read: its file, what its id begins with, and the ids that are taken. */
type PackPlace = {
  readonly path: string
  readonly namespace: string
  readonly base: Tables
  readonly taken: Set<string>
}

function readRule(
  item: unknown,
  { path, namespace, base, taken }: PackPlace,
  places: Places,
): { rule: PackRule; patterns: RawPattern[] } {
  const { fail, placeOf } = places
  if (!isMap(item)) return fail(item, 'a rule is a map with `id`, `description`, `message` and `wordings`')
  checkKeys(item, ruleKeys, 'a rule', places)
  const id = readText(item, 'id', 'an id such as `house/no-miracle`', places)
  const at = item.get('id', true)
  if (!id.startsWith(`${namespace}/`) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id.slice(namespace.length + 1)))
    fail(
      at,
      `\`id\`: expected \`${namespace}/\` and a name of lower-case letters and hyphens, found \`${id}\``,
    )
  if (taken.has(id)) fail(at, `there is a rule \`${id}\` already`)
  taken.add(id)
  const wordings = requiredList(item, 'wordings', 'a list of maps with `id` and `match`', places)
  const properties = { weight: 'medium', ...readProperties(item, base, places) }
  const patterns = wordings.flatMap(wording => {
    if (isMap(wording)) {
      checkKeys(wording, wordingKeys, 'a wording', places)
      readProperties(wording, base, places)
    }
    return readWording(wording, id, properties, path, places)
  })
  const examples = optionalMap(item, 'examples', 'a map with `reported` and `clean`', places)
  const rule: PackRule = {
    id,
    description: readText(item, 'description', 'one sentence that says what the rule finds', places),
    message: readMessage(item, places),
    weight: weights.find(weight => weight === properties['weight']) ?? 'medium',
    ...readExamples(examples, places),
    ...placeOf(at),
  }
  return { rule, patterns }
}

function readMessage(item: YAMLMap, places: Places): string {
  const message = readText(
    item,
    'message',
    'what is said to the author, with `{words}` for what was found',
    places,
  )
  for (const [, part = ''] of message.matchAll(/\{([a-z]+)\}/gi)) {
    if (messageParts.includes(part)) continue
    const hint = didYouMean(part, messageParts)
    places.fail(
      item.get('message', true),
      `\`message\`: \`{words}\` and \`{wording}\` can be shown, found \`{${part}}\`.${hint}`,
    )
  }
  return message
}

/** Properties of a rule or a wording that decide how it is read: `weight`, `despite` and `firm`. */
function readProperties(item: YAMLMap, base: Tables, { fail }: Places): Properties {
  const properties: Record<string, string | number | boolean> = {}
  const weight = item.get('weight')
  if (weight !== undefined) {
    const known = weights.find(candidate => candidate === weight)
    if (!known) fail(item.get('weight', true), '`weight` is high, medium or low')
    else properties['weight'] = known
  }
  const despite = item.get('despite')
  if (despite !== undefined) {
    const roles = rolesOf(base)
    if (typeof despite !== 'string' || !roles.includes(despite)) {
      const hint = typeof despite === 'string' ? didYouMean(despite, roles) : ''
      return fail(item.get('despite', true), `\`despite\` is one of ${roles.join(', ')}.${hint}`)
    }
    properties['despite'] = despite
  }
  const firm = item.get('firm')
  if (firm !== undefined) {
    if (typeof firm !== 'boolean') return fail(item.get('firm', true), '`firm` is true or false')
    properties['firm'] = firm
  }
  return properties
}

/** What cues do to a wording: `negate`, `attribute`, `warn`, … */
function rolesOf(base: Tables): string[] {
  const roles = base.patterns.filter(({ set }) => set === 'cue').map(({ properties }) => properties['role'])
  return [...new Set(roles)]
    .filter(role => typeof role === 'string' && role !== 'pseudo')
    .map(String)
    .sort()
}
