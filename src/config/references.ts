import {
  type Reference,
  type References,
  referenceKey,
  type Species,
  type StudyType,
  speciesNames,
  studyTypes,
} from '../linter/references.ts'
import { didYouMean } from './closest.ts'
import { ConfigError } from './config-error.ts'
import { loadNamedFile } from './named-file.ts'
import type { ConfigPath, ConfigProblem, ConfigSource } from './types.ts'
import { describe, isRecord, list } from './validate/values.ts'

/**
 * The references file a config names (`references: ./references.yml`, relative to the config), null without one.
 * Throws a ConfigError that points into the config or the file.
 */
export async function loadReferencesOf(source: ConfigSource): Promise<References | null> {
  const file = await loadNamedFile(source, 'references')
  if (!file) return null
  const { references, problems } = readReferences(file)
  if (problems.length > 0) throw new ConfigError(problems)
  return references
}

const entryKeys = [
  'identifier',
  'title',
  'type',
  'species',
  'dose',
  'population',
  'retracted',
  'checked',
  'note',
]

/** Checks a references file as read: a list of works. Gives what could be understood and every problem found. */
export function readReferences(source: ConfigSource): {
  references: References
  problems: readonly ConfigProblem[]
} {
  const problems: ConfigProblem[] = []
  const report = (path: ConfigPath, at: 'key' | 'value', message: string): void => {
    problems.push({ file: source.file, place: source.locate(path, at), message })
  }
  const entries: [string, Reference][] = []
  const items = source.value ?? []
  if (!Array.isArray(items)) {
    report([], 'value', `A references file is a list of {identifier, type, …}, found ${describe(items)}.`)
    return { references: {}, problems }
  }
  const seen = new Set<string>()
  for (const [index, item] of items.entries()) {
    const entry = readEntry(item, [index], report)
    if (entry === null) continue
    if (seen.has(entry[0]))
      report([index, 'identifier'], 'value', 'This work is listed twice. Keep one entry.')
    seen.add(entry[0])
    entries.push(entry)
  }
  return { references: Object.fromEntries(entries), problems }
}

type Report = (path: ConfigPath, at: 'key' | 'value', message: string) => void

function readEntry(item: unknown, path: ConfigPath, report: Report): [string, Reference] | null {
  if (!isRecord(item)) {
    report(path, 'value', `Expected {identifier, type, …}, found ${describe(item)}.`)
    return null
  }
  for (const key of Object.keys(item)) {
    if (entryKeys.includes(key)) continue
    const hint = didYouMean(key, entryKeys) || ` Known keys: ${entryKeys.join(', ')}.`
    report([...path, key], 'key', `Unknown key "${key}".${hint}`)
  }
  const key = readIdentifier(item, path, report)
  const type: StudyType | null = readWord(item, 'type', studyTypes, path, report)
  const species: Species | null = readWord(item, 'species', speciesNames, path, report)
  const retracted = item['retracted'] ?? false
  if (typeof retracted !== 'boolean')
    report(
      [...path, 'retracted'],
      'value',
      `retracted: expected true or false, found ${describe(retracted)}.`,
    )
  // What nobody may lean on needs no more said about it.
  const needed = retracted !== true && species === 'human'
  const dose = readText(item, 'dose', needed, path, report)
  const population = readText(item, 'population', needed, path, report)
  if (key === null || type === null || species === null) return null
  return [key, { type, species, dose, population, retracted: retracted === true }]
}

function readIdentifier(
  item: Readonly<Record<string, unknown>>,
  path: ConfigPath,
  report: Report,
): string | null {
  const value = item['identifier']
  if (value === undefined) {
    report(path, 'value', '"identifier" is missing. Give a DOI, a PMID, a PMCID, a trial number or a URL.')
    return null
  }
  const key = typeof value === 'string' ? referenceKey(value) : null
  if (key === null) {
    const expected = 'a DOI, "PMID: 12345678", a PMCID, a trial number or a URL'
    report([...path, 'identifier'], 'value', `identifier: expected ${expected}, found ${describe(value)}.`)
  }
  return key
}

function readWord<T extends string>(
  item: Readonly<Record<string, unknown>>,
  name: string,
  known: readonly T[],
  path: ConfigPath,
  report: Report,
): T | null {
  const value = item[name]
  if (value === undefined) {
    report(path, 'value', `"${name}" is missing: ${list(known, 'or')}.`)
    return null
  }
  const found = known.find(candidate => candidate === value)
  if (found !== undefined) return found
  const hint = typeof value === 'string' ? didYouMean(value, known) : ''
  const message = `${name}: expected ${list(known, 'or')}, found ${describe(value)}.${hint}`
  report([...path, name], 'value', message)
  return null
}

function readText(
  item: Readonly<Record<string, unknown>>,
  name: 'dose' | 'population',
  needed: boolean,
  path: ConfigPath,
  report: Report,
): string {
  const value = item[name]
  if (value === undefined) {
    const hint = name === 'dose' ? 'what was given, or "none"' : 'who was studied, and how many'
    if (needed) report(path, 'value', `"${name}" is missing: write ${hint}.`)
    return ''
  }
  if (typeof value === 'string' && value.trim() !== '') return value
  report([...path, name], 'value', `${name}: expected words, found ${describe(value)}.`)
  return ''
}
