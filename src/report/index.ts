import { json } from './json.ts'
import { register, registerHtml } from './register.ts'
import { stylish } from './stylish.ts'
import type { Formatter } from './types.ts'

const formatters: ReadonlyMap<string, Formatter> = new Map([
  ['stylish', stylish],
  ['json', json],
  ['register', register],
  ['register-html', registerHtml],
])

/** Names of all formatters, the default first. */
export const formatterNames: readonly string[] = [...formatters.keys()]

/** Whether a formatter asks for the claims beside the results. */
export function wantsClaims(name: string): boolean {
  return name === 'register' || name === 'register-html'
}

/** A formatter by its name, or null when there is none of that name. */
export function findFormatter(name: string): Formatter | null {
  return formatters.get(name) ?? null
}
