import type { RuleCatalogue } from './rule-catalogue.ts'
import type { ConfigPath } from './types.ts'

/** What the validators share: the rules there are, and where to report. */
export type Reader = {
  readonly catalogue: RuleCatalogue
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
