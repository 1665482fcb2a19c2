import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { addDays, addMonths, isDay } from '../day.ts'
import {
  type LegalFact,
  type LegalStatus,
  legalStatuses,
  type Substance,
  type SubstanceWarnings,
} from '../substance.ts'
import { openYaml, type TextFile } from './lexicon-file.ts'

type Fail = (node: unknown, message: string) => never

const topKeys = [
  'id',
  'names',
  'streetNames',
  'latin',
  'constituents',
  'legalNote',
  'reviewed',
  'warn',
  'legal',
]
const warnKeys = ['interactions', 'effects', 'pregnancy', 'dependence', 'liver', 'age', 'source']
const factKeys = [
  'jurisdiction',
  'status',
  'applies',
  'since',
  'formerly',
  'until',
  'asOf',
  'source',
  'confidence',
  'expires',
  'note',
]

/**
 * Reads a substance file (format: `rules/substances/README.md`). Every legal fact must say where, what, since when (or
 * null), as of when, from which source, how sure, and until when the fact itself is good. Throws `TableError` naming
 * file, line and column.
 */
export function readSubstanceFile(file: TextFile): Substance {
  const { root, fail } = openYaml(file)
  if (!isMap(root)) return fail(root, 'a substance file is a map with `id` and `names`')
  const read = reader(root, topKeys, fail)
  const id = read.text('id')
  const name = file.path.replace(/^.*\//, '')
  if (name !== `${id}.yml`) fail(root.get('id', true), `the file of \`${id}\` is named ${id}.yml`)
  const names = read.list('names')
  if (names.length === 0) fail(root.get('names', true), '`names` is empty')
  const warn = root.get('warn', true)
  const legal = root.get('legal', true)
  if (legal !== undefined && !isSeq(legal)) fail(legal, '`legal` is a list of facts')
  return {
    id,
    names,
    streetNames: read.list('streetNames'),
    latin: read.optional('latin'),
    constituents: read.list('constituents'),
    legalNote: read.flag('legalNote'),
    reviewed: read.day('reviewed'),
    warn: warn === undefined ? null : readWarnings(warn, fail),
    legal: isSeq(legal) ? legal.items.map(fact => readFact(fact, fail)) : [],
  }
}

function readWarnings(node: unknown, fail: Fail): SubstanceWarnings {
  if (!isMap(node)) return fail(node, '`warn` is a map')
  const read = reader(node, warnKeys, fail)
  const age = node.get('age')
  if (age !== undefined && typeof age !== 'number') fail(node.get('age', true), '`age` is a number of years')
  return {
    interactions: read.list('interactions'),
    effects: read.list('effects'),
    pregnancy: node.has('pregnancy') && read.flag('pregnancy'),
    dependence: node.has('dependence') && read.flag('dependence'),
    liver: node.has('liver') && read.flag('liver'),
    age: typeof age === 'number' ? age : null,
    source: read.text('source'),
  }
}

function readFact(node: unknown, fail: Fail): LegalFact {
  if (!isMap(node)) return fail(node, 'a legal fact is a map')
  const read = reader(node, factKeys, fail)
  const jurisdiction = read.text('jurisdiction')
  if (!/^[a-z]{2}(?:-[a-z]+)?$/.test(jurisdiction))
    fail(node.get('jurisdiction', true), '`jurisdiction` is a code such as us-federal, us-tn, gb or eu')
  if (!node.has('since')) fail(node, '`since` is missing; write null where it was not read')
  // The YAML reader gives undefined for null.
  const since = node.get('since') === undefined ? null : read.text('since')
  if (since !== null && !/^\d{4}(?:-\d{2}){0,2}$/.test(since))
    fail(node.get('since', true), '`since` is a day, a month or a year (quoted), or null')
  const confidence = read.text('confidence')
  if (confidence !== 'high' && confidence !== 'low')
    return fail(node.get('confidence', true), '`confidence` is high or low')
  const status = readStatus(read.text('status'), node.get('status', true), fail)
  const formerly = read.optional('formerly')
  const asOf = read.day('asOf')
  const expires = read.day('expires')
  const latest = lastGoodDay(status, jurisdiction, asOf)
  if (expires <= asOf) fail(node.get('expires', true), '`expires` comes after `asOf`')
  if (expires > latest) fail(node.get('expires', true), `\`expires\` is ${latest} at the latest`)
  return {
    jurisdiction,
    status,
    applies: read.text('applies'),
    since,
    formerly: formerly === null ? null : readStatus(formerly, node.get('formerly', true), fail),
    until: node.has('until') ? read.day('until') : null,
    asOf,
    source: read.text('source'),
    confidence,
    expires,
    note: read.optional('note'),
  }
}

function readStatus(value: string, node: unknown, fail: Fail): LegalStatus {
  const status = legalStatuses.find(each => each === value)
  return status ?? fail(node, `unknown status \`${value}\`; one of ${legalStatuses.join(', ')}`)
}

/** Matters under way are good for 30 days, the law of a US state for a year, all else for two. */
function lastGoodDay(status: LegalStatus, jurisdiction: string, asOf: string): string {
  if (status === 'pending') return addDays(asOf, 30)
  const state = jurisdiction.startsWith('us-') && jurisdiction !== 'us-federal'
  return addMonths(asOf, state ? 12 : 24)
}

/** Reads the keys of one map, each with its own complaint. Keys that nobody knows are typing errors. */
function reader(map: YAMLMap, known: readonly string[], fail: Fail) {
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : ''
    if (!known.includes(name)) fail(key, `unknown key \`${name}\`; one of ${known.join(', ')}`)
  }
  const text = (key: string): string => {
    const value = map.get(key)
    if (value === undefined) return fail(map, `\`${key}\` is missing`)
    if (typeof value !== 'string' || value.trim() === '')
      return fail(map.get(key, true), `\`${key}\` is a text`)
    return value
  }
  return {
    text,
    optional: (key: string): string | null => (map.has(key) ? text(key) : null),
    flag(key: string): boolean {
      const value = map.get(key)
      return typeof value === 'boolean'
        ? value
        : fail(map.get(key, true) ?? map, `\`${key}\` is true or false`)
    },
    day(key: string): string {
      const value = text(key)
      return isDay(value) ? value : fail(map.get(key, true), `\`${key}\` is a day such as 2026-11-22`)
    },
    list(key: string): readonly string[] {
      const value = map.get(key, true)
      if (value === undefined) return []
      if (!isSeq(value)) return fail(value, `\`${key}\` is a list`)
      return value.items.map(item => {
        const content = isScalar(item) ? item.value : null
        return typeof content === 'string' ? content : fail(item, `\`${key}\` is a list of texts`)
      })
    },
  }
}
