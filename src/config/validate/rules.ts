import type { RuleLevel } from '../../linter/types.ts'
import { didYouMean } from '../closest.ts'
import type { CatalogueEntry, RuleCatalogue } from '../rule-catalogue.ts'
import { type ConfigPath, type RuleEntry, ruleLevels } from '../types.ts'
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

/** Reads `rules`: each a level, or a list of a level and the rule's options. */
export function readRules(value: unknown, path: ConfigPath, reader: Reader): readonly RuleEntry[] {
  if (!isRecord(value)) {
    const found = describe(value)
    reader.report(path, 'value', `rules: expected rule ids with their levels, found ${found}.`)
    return []
  }
  return Object.entries(value).flatMap(([id, setting]): RuleEntry[] => {
    const rule = reader.catalogue.find(candidate => candidate.id === id)
    if (rule === undefined) {
      reader.report([...path, id], 'key', `Unknown rule "${id}".${unknownRuleHint(id, reader.catalogue)}`)
      return []
    }
    const entry = readSetting(rule, setting, [...path, id], reader)
    return entry === null ? [] : [entry]
  })
}

function readSetting(
  rule: CatalogueEntry,
  setting: unknown,
  path: ConfigPath,
  reader: Reader,
): RuleEntry | null {
  if (!Array.isArray(setting)) {
    const level = readLevel(rule.id, setting, path, reader)
    return level === null ? null : { id: rule.id, level, options: null }
  }
  const level = readLevel(rule.id, setting[0], setting.length === 0 ? path : [...path, 0], reader)
  if (setting.length > 2) {
    const message = `${rule.id}: expected a level and one set of options, found ${setting.length} items.`
    reader.report([...path, 2], 'value', message)
  }
  const options: unknown = setting[1]
  if (options === undefined) return level === null ? null : { id: rule.id, level, options: null }
  if (!isRecord(options)) {
    reader.report([...path, 1], 'value', `${rule.id}: expected options as keys, found ${describe(options)}.`)
    return null
  }
  for (const key of Object.keys(options)) {
    if (rule.optionKeys.includes(key)) continue
    const message = `Unknown option "${key}" of ${rule.id}.${optionHint(key, rule.optionKeys)}`
    reader.report([...path, 1, key], 'key', message)
  }
  return level === null ? null : { id: rule.id, level, options }
}

function readLevel(id: string, value: unknown, path: ConfigPath, reader: Reader): RuleLevel | null {
  const level = ruleLevels.find(candidate => candidate === value)
  if (level !== undefined) return level
  const meant = levelHints.get(value)
  const near = typeof value === 'string' ? didYouMean(value, ruleLevels) : ''
  const hint = meant === undefined ? near : ` Did you mean "${meant}"?`
  reader.report(path, 'value', `${id}: expected ${list(ruleLevels, 'or')}, found ${describe(value)}.${hint}`)
  return null
}

function optionHint(key: string, known: readonly string[]): string {
  if (known.length === 0) return ' This rule takes no options.'
  return didYouMean(key, known) || ` It takes ${list(known, 'and')}.`
}

/** What to say after `Unknown rule "…".` */
export function unknownRuleHint(id: string, catalogue: RuleCatalogue): string {
  const ids = catalogue.map(rule => rule.id)
  const near = didYouMean(id, ids)
  if (near !== '') return near
  const group = id.split('/')[0] ?? ''
  const siblings = ids.filter(other => other.startsWith(`${group}/`))
  if (siblings.length > 0) return ` Rules in "${group}": ${siblings.join(', ')}.`
  if (group === 'house') return ' Rules in "house" come from packs: name the pack under "packs".'
  const groups = [...new Set(ids.map(other => other.split('/')[0] ?? ''))].sort()
  return groups.length === 0 ? '' : ` Rule ids look like "group/name"; groups: ${groups.join(', ')}.`
}
