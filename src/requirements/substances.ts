import type { Entry, Tables } from '../language/types.ts'

const kinds = ['cue.substance', 'cue.warned']

/** The substances that articles may owe notes on: their names and families. Sorted, each once. */
export function substanceNames(tables: Pick<Tables, 'entries' | 'kinds'>): readonly string[] {
  const wanted = kinds.map(kind => tables.kinds.indexOf(kind))
  const entries = tables.entries.filter(({ classKind }) => wanted.includes(classKind))
  return [...new Set(entries.flatMap(entry => [entry.name, familyOf(entry)]))].sort()
}

/** The family of a substance's entry; a substance without one is its own. */
export function familyOf({ name, properties }: Entry): string {
  return String(properties['family'] ?? name)
}

/** Whether an entry is one of the substances that configuration names, in any case. */
export function isDeclared(entry: Entry, declared: readonly string[]): boolean {
  if (declared.length === 0) return false
  const names = [entry.name, familyOf(entry)].map(name => name.toLowerCase())
  return declared.some(name => names.includes(name.toLowerCase()))
}
