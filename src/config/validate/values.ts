import { didYouMean } from '../closest.ts'
import type { RuleCatalogue } from '../rule-catalogue.ts'
import type { ConfigPath } from '../types.ts'

/** What the validators share: the rules there are, and where to report. */
export type Reader = {
  readonly catalogue: RuleCatalogue
  /** The names of substances there are; without, they are not checked. */
  readonly substances?: readonly string[] | null
  readonly report: (path: ConfigPath, at: 'key' | 'value', message: string) => void
}

/** A value in a message: short, and plain about its type. */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)
  if (typeof value === 'function') return 'a function'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a set of keys'
  return String(value)
}

/** `"a", "b" or "c"`. */
export function list(words: readonly string[], conjunction: 'and' | 'or'): string {
  const quoted = words.map(word => `"${word}"`)
  const last = quoted.at(-1) ?? ''
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} ${conjunction} ${last}`
}

/** True for a plain key–value object; tells arrays and null apart. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Reads one of a few known words; reports anything else and gives null. */
export function readOneOf<T extends string>(
  value: unknown,
  path: ConfigPath,
  reader: Reader,
  known: readonly T[],
): T | null {
  const found = known.find(candidate => candidate === value)
  if (found !== undefined) return found
  const hint = typeof value === 'string' ? didYouMean(value, known) : ''
  reader.report(
    path,
    'value',
    `${name(path)}: expected ${list(known, 'or')}, found ${describe(value)}.${hint}`,
  )
  return null
}

/** Items of a list with their paths; a word alone is a list of one. */
export function readList(
  value: unknown,
  path: ConfigPath,
  reader: Reader,
  what: string,
): [unknown, ConfigPath][] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [item, [...path, index]])
  if (typeof value === 'string') return [[value, path]]
  reader.report(path, 'value', `${name(path)}: expected a list ${what}, found ${describe(value)}.`)
  return []
}

/** Reports each key that is none of the known ones. */
export function reportUnknownKeys(
  value: Readonly<Record<string, unknown>>,
  path: ConfigPath,
  known: readonly string[],
  reader: Reader,
): void {
  const shown = known.filter(key => key !== '$schema')
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue
    const where = path.length === 0 ? '' : ` in ${name(path)}`
    const hint = didYouMean(key, shown) || ` Known keys: ${shown.join(', ')}.`
    reader.report([...path, key], 'key', `Unknown key "${key}"${where}.${hint}`)
  }
}

/** A path as people write it: `overrides[0].rules`. */
export function name(path: ConfigPath): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('')
}
