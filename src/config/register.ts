import { isDay } from '../language/day.ts'
import { normalised, type Register, type RegisterEntry } from '../linter/register.ts'
import type { Jurisdiction } from '../linter/types.ts'
import { didYouMean } from './closest.ts'
import { ConfigError } from './config-error.ts'
import { loadNamedFile } from './named-file.ts'
import { type ConfigPath, type ConfigProblem, type ConfigSource, jurisdictions } from './types.ts'
import { describe, isRecord, list } from './validate/values.ts'

/**
 * The claim register a config names (`register: ./claims.yml`, relative to the config), null without one. Throws a
 * ConfigError that points into the config or the file.
 */
export async function loadRegisterOf(source: ConfigSource): Promise<Register | null> {
  const file = await loadNamedFile(source, 'register')
  if (!file) return null
  const { register, problems } = readRegister(file)
  if (problems.length > 0) throw new ConfigError(problems)
  return register
}

const entryKeys = [
  'id',
  'wording',
  'product',
  'locale',
  'evidence',
  'approver',
  'approved',
  'jurisdictions',
  'expires',
  'note',
]
const evidenceKeys = ['source', 'hash']

type Fields = Readonly<Record<string, unknown>>
type Report = (path: ConfigPath, at: 'key' | 'value', message: string) => void

/** Checks a register as read: a list of approved wordings. Gives what could be understood and every problem found. */
export function readRegister(source: ConfigSource): {
  register: Register
  problems: readonly ConfigProblem[]
} {
  const problems: ConfigProblem[] = []
  const report: Report = (path, at, message) => {
    problems.push({ file: source.file, place: source.locate(path, at), message })
  }
  const entries: RegisterEntry[] = []
  const items = source.value ?? []
  if (!Array.isArray(items)) {
    report([], 'value', `A claim register is a list of {id, wording, …}, found ${describe(items)}.`)
    return { register: { file: source.file, entries }, problems }
  }
  const seen = new Set<string>()
  for (const [index, item] of items.entries()) {
    const place = source.locate([index], 'value') ?? { line: 1, column: 1 }
    const entry = readEntry(item, [index], place, report)
    if (entry === null) continue
    if (seen.has(entry.id))
      report([index, 'id'], 'value', `id: "${entry.id}" is used twice. Give each approval an id of its own.`)
    seen.add(entry.id)
    entries.push(entry)
  }
  return { register: { file: source.file, entries }, problems }
}

function readEntry(
  item: unknown,
  path: ConfigPath,
  place: RegisterEntry['place'],
  report: Report,
): RegisterEntry | null {
  if (!isRecord(item)) {
    report(path, 'value', `Expected {id, wording, …}, found ${describe(item)}.`)
    return null
  }
  reportUnknownKeys(item, entryKeys, path, report)
  const id = readText(item, 'id', 'a name of its own, such as "claim-0042"', path, report)
  const wording = readText(item, 'wording', 'the approved sentence, word for word', path, report)
  if (wording !== null && normalised(wording) === '')
    report([...path, 'wording'], 'value', 'wording: expected words, found only marks.')
  const evidence = readEvidence(item['evidence'], path, report)
  const approver = readText(item, 'approver', 'who approved it', path, report)
  const approved = readDay(item, 'approved', true, path, report)
  const expires = readDay(item, 'expires', false, path, report)
  if (approved !== null && expires !== null && expires < approved)
    report([...path, 'expires'], 'value', `expires: ${expires} is before the approval (${approved}).`)
  const entry = {
    product: readOptional(item, 'product', path, report),
    locale: readOptional(item, 'locale', path, report),
    jurisdictions: readPlaces(item['jurisdictions'], [...path, 'jurisdictions'], report),
    expires,
    place,
  }
  if (id === null || wording === null || evidence === null || approver === null || approved === null)
    return null
  return { id, wording, evidence, approver, approved, ...entry }
}

function readEvidence(value: unknown, path: ConfigPath, report: Report): RegisterEntry['evidence'] | null {
  const at = [...path, 'evidence']
  if (value === undefined) {
    report(path, 'value', '"evidence" is missing: write {source: …}, with what the approval leans on.')
    return null
  }
  if (!isRecord(value)) {
    report(at, 'value', `evidence: expected {source, hash}, found ${describe(value)}.`)
    return null
  }
  reportUnknownKeys(value, evidenceKeys, at, report)
  const source = readText(value, 'source', 'a DOI, a URL or a file', at, report)
  const hash = readOptional(value, 'hash', at, report)
  if (hash !== null && !/^sha256:[0-9a-f]{64}$/i.test(hash))
    report([...at, 'hash'], 'value', `hash: expected "sha256:" and 64 digits, found ${describe(hash)}.`)
  return source === null ? null : { source, hash }
}

function readPlaces(value: unknown, path: ConfigPath, report: Report): readonly Jurisdiction[] | null {
  if (value === undefined) return null
  const items: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (items.length === 0)
    report(path, 'value', 'jurisdictions: expected where the approval holds, found none.')
  return items.flatMap((item, index) => {
    const found = jurisdictions.find(candidate => candidate === item)
    if (found !== undefined) return [found]
    const hint = typeof item === 'string' ? didYouMean(item, jurisdictions) : ''
    const message = `jurisdictions: expected ${list(jurisdictions, 'or')}, found ${describe(item)}.${hint}`
    report(Array.isArray(value) ? [...path, index] : path, 'value', message)
    return []
  })
}

function readText(item: Fields, name: string, hint: string, path: ConfigPath, report: Report): string | null {
  if (item[name] !== undefined) return readOptional(item, name, path, report)
  report(path, 'value', `"${name}" is missing: write ${hint}.`)
  return null
}

function readOptional(item: Fields, name: string, path: ConfigPath, report: Report): string | null {
  const value = item[name]
  if (value === undefined) return null
  if (typeof value === 'string' && value.trim() !== '') return value
  report([...path, name], 'value', `${name}: expected words, found ${describe(value)}.`)
  return null
}

function readDay(
  item: Fields,
  name: 'approved' | 'expires',
  needed: boolean,
  path: ConfigPath,
  report: Report,
): string | null {
  const value = item[name]
  if (value === undefined) {
    if (needed) report(path, 'value', `"${name}" is missing: write the day, as in 2026-11-22.`)
    return null
  }
  if (typeof value === 'string' && isDay(value)) return value
  report([...path, name], 'value', `${name}: expected a day such as 2026-11-22, found ${describe(value)}.`)
  return null
}

function reportUnknownKeys(item: Fields, known: readonly string[], path: ConfigPath, report: Report): void {
  for (const key of Object.keys(item)) {
    if (known.includes(key)) continue
    const hint = didYouMean(key, known) || ` Known keys: ${known.join(', ')}.`
    report([...path, key], 'key', `Unknown key "${key}".${hint}`)
  }
}
