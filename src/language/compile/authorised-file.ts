import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml'
import { type AuthorisedClaim, comparableWords, type Register, registers } from '../authorised.ts'
import { isDay } from '../day.ts'
import { openYaml, type Places, type TextFile } from './lexicon-file.ts'
import { checkKeys, readText, requiredList } from './pack-values.ts'

/** Only the first is loaded: the others are kept for people to read. */
const statuses = ['authorised', 'withdrawn', 'reserved', 'subject']
const keys = [
  'substance',
  'names',
  'jurisdictions',
  'status',
  'source',
  'basis',
  'checked',
  'conditions',
  'wordings',
]

/**
 * Reads the file of authorised wordings (`rules/authorised.yml`). Gives those in force: what is withdrawn, reserved, or
 * known by its subject alone is checked and left out. Throws `TableError` naming file, line and column.
 */
export function readAuthorisedFile(file: TextFile): readonly AuthorisedClaim[] {
  const { root, ...places } = openYaml(file)
  if (!isMap(root)) return places.fail(root, 'a map with `reviewed`, `sources` and `claims`')
  checkKeys(root, ['reviewed', 'sources', 'claims'], 'the file', places)
  readDay(root, 'reviewed', places)
  const sources = root.get('sources', true)
  if (!isMap(sources)) return places.fail(root, '`sources` is missing or no map')
  return requiredList(root, 'claims', 'a list of substances with their wordings', places).flatMap(node => {
    if (!isMap(node)) return places.fail(node, 'a map with `substance` and `wordings`')
    const claim = readClaim(node, sources, places)
    return node.get('status') === 'authorised' ? [claim] : []
  })
}

function readClaim(map: YAMLMap, sources: YAMLMap, places: Places): AuthorisedClaim {
  checkKeys(map, keys, 'an authorised claim', places)
  const source = readText(map, 'source', 'a key of `sources`', places)
  if (!sources.has(source)) places.fail(map.get('source', true), `\`${source}\` is not among the \`sources\``)
  readOneOf(map, 'status', statuses, places)
  const basis = readOneOf(map, 'basis', ['secondary', 'recalled'], places)
  return {
    substance: readText(map, 'substance', 'the name of a substance', places),
    names: map.has('names') ? readTexts(map, 'names', places) : [],
    registers: readRegisters(map, places),
    conditions: readText(map, 'conditions', 'the conditions of use, in short', places),
    source,
    basis: basis === 'secondary' ? 'secondary' : 'recalled',
    checked: readDay(map, 'checked', places),
    wordings: readTexts(map, 'wordings', places).map(text => ({ text, words: comparableWords(text) })),
  }
}

function readRegisters(map: YAMLMap, places: Places): Register[] {
  const named = readTexts(map, 'jurisdictions', places)
  return named.map(
    name =>
      registers.find(register => register === name) ??
      places.fail(
        map.get('jurisdictions', true),
        `unknown jurisdiction \`${name}\`; one of ${registers.join(', ')}`,
      ),
  )
}

function readTexts(map: YAMLMap, key: string, places: Places): string[] {
  return requiredList(map, key, 'a list of words', places).map(item =>
    isScalar(item) && typeof item.value === 'string' && comparableWords(item.value).length > 0
      ? item.value
      : places.fail(isScalar(item) || isSeq(item) || isMap(item) ? item : map, `\`${key}\`: expected words`),
  )
}

function readOneOf(map: YAMLMap, key: string, known: readonly string[], places: Places): string {
  const value = readText(map, key, `one of ${known.join(', ')}`, places)
  if (!known.includes(value))
    places.fail(map.get(key, true), `\`${key}\`: \`${value}\` is none of ${known.join(', ')}`)
  return value
}

function readDay(map: YAMLMap, key: string, places: Places): string {
  const value = readText(map, key, 'a day such as 2026-11-22', places)
  if (!isDay(value)) places.fail(map.get(key, true), `\`${key}\`: expected a day such as 2026-11-22`)
  return value
}
