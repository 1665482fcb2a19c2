import type { OptionSchema, Options } from '../../linter/rule-options.ts'
import { didYouMean } from '../closest.ts'
import type { CatalogueEntry } from '../rule-catalogue.ts'
import type { ConfigPath } from '../types.ts'
import { describe, list, type Reader } from './values.ts'

/** Reads the options of a rule by its schema; null where none are given. Reports what does not fit. */
export function readOptions(
  { id, options: schemas = {} }: CatalogueEntry,
  given: Options,
  path: ConfigPath,
  reader: Reader,
): Options | null {
  const known = Object.keys(schemas)
  const entries = Object.entries(given)
  if (entries.length === 0) return null
  return Object.fromEntries(
    entries.flatMap(([name, value]): [string, unknown][] => {
      const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined
      const at = [...path, name]
      if (schema === undefined) {
        reader.report(at, 'key', `Unknown option "${name}" of ${id}.${optionHint(name, known)}`)
        return []
      }
      const fail = (expected: string, place: ConfigPath = at, item: unknown = value): null => {
        const near = typeof item === 'string' && 'known' in schema ? didYouMean(item, schema.known ?? []) : ''
        const message = `${id}: ${name}: expected ${expected}, found ${describe(item)}.${near}`
        reader.report(place, 'value', message)
        return null
      }
      const read = readValue(schema, value, at, fail)
      return read === null ? [] : [[name, read]]
    }),
  )
}

type Fail = (expected: string, place?: ConfigPath, item?: unknown) => null

function readValue(schema: OptionSchema, value: unknown, path: ConfigPath, fail: Fail): unknown {
  switch (schema.type) {
    case 'list':
      return readWords(schema.known, value, path, fail)
    case 'choice':
      return schema.known.find(word => word === value) ?? fail(list(schema.known, 'or'))
    case 'number': {
      const fits = Number.isInteger(value) && Number(value) >= schema.least && Number(value) <= schema.most
      return fits ? value : fail(`a whole number from ${schema.least} to ${schema.most}`)
    }
    case 'flag':
      return typeof value === 'boolean' ? value : fail('true or false')
  }
}

/** A list of words; one alone is a list too. */
function readWords(
  known: readonly string[] | undefined,
  value: unknown,
  path: ConfigPath,
  fail: Fail,
): readonly string[] | null {
  const items: readonly unknown[] | null =
    typeof value === 'string' ? [value] : Array.isArray(value) ? value : null
  const expected = known === undefined ? 'words' : list(known, 'or')
  if (items === null) return fail(known === undefined ? 'a list of words' : `a list of ${list(known, 'and')}`)
  return items.flatMap((item, index): string[] => {
    const fits = typeof item === 'string' && (known ? known.includes(item) : item.trim() !== '')
    if (fits) return [item]
    fail(expected, Array.isArray(value) ? [...path, index] : path, item)
    return []
  })
}

function optionHint(name: string, known: readonly string[]): string {
  if (known.length === 0) return ' This rule has no options of its own.'
  return didYouMean(name, known) || ` It takes ${list(known, 'and')}.`
}
