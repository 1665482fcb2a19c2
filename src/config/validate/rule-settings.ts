import { placeholdersIn } from '../../linter/message.ts'
import type { RuleLevel, RuleSetting, SeverityWord, Weight } from '../../linter/types.ts'
import { didYouMean } from '../closest.ts'
import type { CatalogueEntry } from '../rule-catalogue.ts'
import { type ConfigPath, ruleLevels, severityWords, weights } from '../types.ts'
import { describe, isRecord, list, type Reader } from './values.ts'

/** ESLint's numbers, and the words of other linters, with what is meant here. */
const levelHints = new Map<unknown, RuleLevel>([
  [0, 'off'],
  [1, 'warn'],
  [2, 'error'],
  [false, 'off'],
  [true, 'auto'],
  ['on', 'auto'],
  ['warning', 'warn'],
  ['info', 'warn'],
  ['none', 'off'],
  ['0', 'off'],
  ['1', 'warn'],
  ['2', 'error'],
])

/** Reads the level of a rule; reports anything else, with the level it may stand for, and gives null. */
export function readLevel(id: string, value: unknown, path: ConfigPath, reader: Reader): RuleLevel | null {
  return readWord(id, value, ruleLevels, path, reader)
}

type Settings = Readonly<Record<string, unknown>>
type Own = Pick<RuleSetting, 'message' | 'url' | 'severity'>

/** Reads what every rule takes: `message`, `url`, `severity`. `rest` is what is left: the options of this rule. */
export function readOwn(
  rule: CatalogueEntry,
  settings: Settings,
  path: ConfigPath,
  reader: Reader,
): { readonly own: Own; readonly rest: Settings } {
  const { message, url, severity, ...rest } = settings
  const own = {
    message: message === undefined ? null : readMessage(rule, message, [...path, 'message'], reader),
    url: url === undefined ? null : readUrl(rule.id, url, [...path, 'url'], reader),
    severity: severity === undefined ? null : readSeverity(rule.id, severity, [...path, 'severity'], reader),
  }
  return {
    own: {
      ...(own.message === null ? {} : { message: own.message }),
      ...(own.url === null ? {} : { url: own.url }),
      ...(own.severity === null ? {} : { severity: own.severity }),
    },
    rest,
  }
}

function readMessage(
  rule: CatalogueEntry,
  value: unknown,
  path: ConfigPath,
  reader: Reader,
): Exclude<Own['message'], undefined> | null {
  if (!isRecord(value)) return readTemplate(rule, Object.values(rule.messages ?? {}), value, path, reader)
  const known = Object.keys(rule.messages ?? {})
  const entries = Object.entries(value).flatMap(([id, text]): [string, string][] => {
    const own = rule.messages?.[id]
    if (own === undefined && rule.messages !== undefined) {
      const hint = didYouMean(id, known) || ` It has ${list(known, 'and')}.`
      reader.report([...path, id], 'key', `${rule.id} has no message "${id}".${hint}`)
      return []
    }
    const template = readTemplate(rule, own === undefined ? [] : [own], text, [...path, id], reader)
    return template === null ? [] : [[id, template]]
  })
  return Object.fromEntries(entries)
}

/** A text whose placeholders are those of the texts it replaces, or `{message}` for these themselves. */
function readTemplate(
  { id, messages }: CatalogueEntry,
  replaced: readonly string[],
  value: unknown,
  path: ConfigPath,
  reader: Reader,
): string | null {
  if (typeof value !== 'string' || value.trim() === '') {
    reader.report(path, 'value', `${id}: message: expected a text, found ${describe(value)}.`)
    return null
  }
  const known = [...new Set(replaced.flatMap(placeholdersIn)), 'message']
  const unknown = messages === undefined ? [] : placeholdersIn(value).filter(name => !known.includes(name))
  for (const name of unknown) {
    const braced = list(known, 'and').replaceAll(/"(\w+)"/g, '{$1}')
    const hint = didYouMean(name, known) || ` It may hold ${braced}.`
    reader.report(path, 'value', `${id}: message: nothing stands for {${name}}.${hint}`)
  }
  return value
}

function readUrl(id: string, value: unknown, path: ConfigPath, reader: Reader): string | null {
  if (typeof value === 'string' && /^https?:\/\/\S+$/.test(value)) return value
  const expected = 'an address such as "https://example.org/style#claims"'
  reader.report(path, 'value', `${id}: url: expected ${expected}, found ${describe(value)}.`)
  return null
}

const oneSeverity = severityWords.filter(word => word !== 'off')

function readSeverity(
  id: string,
  value: unknown,
  path: ConfigPath,
  reader: Reader,
): Exclude<Own['severity'], undefined> | null {
  if (!isRecord(value)) return readWord(`${id}: severity`, value, oneSeverity, path, reader)
  const byWeight: Partial<Record<Weight, SeverityWord>> = {}
  for (const [key, word] of Object.entries(value)) {
    const weight = weights.find(candidate => candidate === key)
    if (weight === undefined) {
      const hint = didYouMean(key, weights) || ` Weights: ${weights.join(', ')}.`
      reader.report([...path, key], 'key', `${id}: severity: unknown weight "${key}".${hint}`)
      continue
    }
    const severity = readWord(`${id}: severity.${weight}`, word, severityWords, [...path, weight], reader)
    if (severity !== null) byWeight[weight] = severity
  }
  return byWeight
}

function readWord<T extends RuleLevel>(
  what: string,
  value: unknown,
  known: readonly T[],
  path: ConfigPath,
  reader: Reader,
): T | null {
  const found = known.find(candidate => candidate === value)
  if (found !== undefined) return found
  const meant = known.find(word => word === levelHints.get(value))
  const near = typeof value === 'string' ? didYouMean(value, known) : ''
  const hint = meant === undefined ? near : ` Did you mean "${meant}"?`
  reader.report(path, 'value', `${what}: expected ${list(known, 'or')}, found ${describe(value)}.${hint}`)
  return null
}
