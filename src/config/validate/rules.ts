import { didYouMean } from '../closest.ts'
import type { CatalogueEntry, RuleCatalogue } from '../rule-catalogue.ts'
import type { ConfigPath, RuleEntry } from '../types.ts'
import { readOptions } from './rule-options.ts'
import { readLevel, readOwn } from './rule-settings.ts'
import { describe, isRecord, type Reader } from './values.ts'

/**
 * Reads `rules`: each a level; a list of a level and what more is set; or one set of keys, `level` among them. Beside
 * the options of the rule, every rule takes `message`, `url` and `severity`.
 */
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
    const entry = readEntry(rule, setting, [...path, id], reader)
    return entry === null ? [] : [entry]
  })
}

function readEntry(
  rule: CatalogueEntry,
  setting: unknown,
  path: ConfigPath,
  reader: Reader,
): RuleEntry | null {
  if (isRecord(setting)) {
    const { level: given, ...settings } = setting
    const level = given === undefined ? null : readLevel(rule.id, given, [...path, 'level'], reader)
    return { id: rule.id, level, ...readSettings(rule, settings, path, reader) }
  }
  if (!Array.isArray(setting)) {
    const level = readLevel(rule.id, setting, path, reader)
    return level === null ? null : { id: rule.id, level, options: null }
  }
  const level = readLevel(rule.id, setting[0], setting.length === 0 ? path : [...path, 0], reader)
  if (setting.length > 2) {
    const message = `${rule.id}: expected a level and one set of options, found ${setting.length} items.`
    reader.report([...path, 2], 'value', message)
  }
  const settings: unknown = setting[1]
  if (settings !== undefined && !isRecord(settings)) {
    reader.report([...path, 1], 'value', `${rule.id}: expected options as keys, found ${describe(settings)}.`)
    return null
  }
  const set = readSettings(rule, settings ?? {}, [...path, 1], reader)
  return level === null ? null : { id: rule.id, level, ...set }
}

/** What stands beside the level: what every rule takes, and the options of this one (null where there are none). */
function readSettings(
  rule: CatalogueEntry,
  settings: Readonly<Record<string, unknown>>,
  path: ConfigPath,
  reader: Reader,
): Omit<RuleEntry, 'id' | 'level'> {
  const { own, rest } = readOwn(rule, settings, path, reader)
  return { ...own, options: readOptions(rule, rest, path, reader) }
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
