import { json } from './json.ts'
import { stylish } from './stylish.ts'
import type { Formatter } from './types.ts'

const formatters: ReadonlyMap<string, Formatter> = new Map([
  ['stylish', stylish],
  ['json', json],
])

/** Names of all formatters, the default first. */
export const formatterNames: readonly string[] = [...formatters.keys()]

/** A formatter by its name, or null when there is none of that name. */
export function findFormatter(name: string): Formatter | null {
  return formatters.get(name) ?? null
}
