import { boilerplates, productClasses } from '../../linter/pages.ts'
import type { Boilerplate, Jurisdiction } from '../../linter/types.ts'
import { didYouMean } from '../closest.ts'
import { type ConfigPath, jurisdictions, profileSettings, type WrittenLayer } from '../types.ts'
import { readDirectiveSettings } from './directives.ts'
import { readRules } from './rules.ts'
import {
  describe,
  isRecord,
  list,
  name,
  type Reader,
  readList,
  readOneOf,
  reportUnknownKeys,
} from './values.ts'

/** A host name with a dot in it, or the prefix of a DOI. */
export const trustedSource = /^(?:(?:[a-z0-9-]+\.)+[a-z]{2,}|doi:10\.\d{4,9})$/i

/** Reads what a config, and each of its overrides, may say about linting. */
export function readLayer(
  value: Readonly<Record<string, unknown>>,
  path: ConfigPath,
  reader: Reader,
): WrittenLayer {
  return {
    profile:
      value['profile'] === undefined
        ? null
        : readOneOf(value['profile'], [...path, 'profile'], reader, profileSettings),
    jurisdictions:
      value['jurisdictions'] === undefined
        ? null
        : readJurisdictions(value['jurisdictions'], [...path, 'jurisdictions'], reader),
    ...readPage(value, path, reader),
    ...readSubstances(value['substances'], [...path, 'substances'], reader),
    ...readTrusted(value['trustedSources'], [...path, 'trustedSources'], reader),
    ...readDirectiveSettings(value, path, reader),
    rules: value['rules'] === undefined ? [] : readRules(value['rules'], [...path, 'rules'], reader),
  }
}

/** Names of substances, in any case. */
export function readSubstances(
  value: unknown,
  path: ConfigPath,
  reader: Reader,
): Pick<WrittenLayer, 'substances'> {
  if (value === undefined) return {}
  const substances = readList(value, path, reader, 'of substances').flatMap(([item, at]) => {
    const known = reader.substances ?? null
    const folded = typeof item === 'string' ? item.trim().toLowerCase() : ''
    const found = known === null ? folded : known.find(name => name.toLowerCase() === folded)
    if (found !== undefined && found !== '') return [found]
    const hint = typeof item === 'string' ? didYouMean(folded, known ?? []) : ''
    const expected = 'a substance that claimlint has facts on, such as "kratom"'
    reader.report(at, 'value', `${name(at)}: expected ${expected}, found ${describe(item)}.${hint}`)
    return []
  })
  return { substances }
}

/** Hosts, and the prefixes of those who register DOIs. */
function readTrusted(value: unknown, path: ConfigPath, reader: Reader): Pick<WrittenLayer, 'trustedSources'> {
  if (value === undefined) return {}
  const trustedSources = readList(value, path, reader, 'of hosts').flatMap(([item, at]) => {
    if (typeof item === 'string' && trustedSource.test(item)) return [item]
    const host = typeof item === 'string' && URL.canParse(item) ? new URL(item).hostname : ''
    const hint = host === '' ? '' : ` Did you mean "${host}"?`
    const expected = 'a host such as "example.org" or "doi:10.1234"'
    reader.report(at, 'value', `${name(at)}: expected ${expected}, found ${describe(item)}.${hint}`)
    return []
  })
  return { trustedSources }
}

/** What a layer says of the pages themselves: what they sell, and what their template adds. */
function readPage(
  value: Readonly<Record<string, unknown>>,
  path: ConfigPath,
  reader: Reader,
): Pick<WrittenLayer, 'productClass' | 'boilerplate'> {
  const named = value['productClass']
  const productClass =
    named === undefined ? null : readOneOf(named, [...path, 'productClass'], reader, productClasses)
  const boilerplate = value['site'] === undefined ? null : readSite(value['site'], [...path, 'site'], reader)
  return {
    ...(productClass === null ? {} : { productClass }),
    ...(boilerplate === null ? {} : { boilerplate }),
  }
}

function readSite(value: unknown, path: ConfigPath, reader: Reader): readonly Boilerplate[] | null {
  if (!isRecord(value)) {
    reader.report(path, 'value', `${name(path)}: expected {boilerplate: […]}, found ${describe(value)}.`)
    return null
  }
  reportUnknownKeys(value, path, ['boilerplate'], reader)
  if (value['boilerplate'] === undefined) return null
  const at = [...path, 'boilerplate']
  const what = 'of what the template adds, such as "medical-consultation"'
  return readList(value['boilerplate'], at, reader, what).flatMap(([item, place]) => {
    const found = readOneOf(item, place, reader, boilerplates)
    return found === null ? [] : [found]
  })
}

/** Reads a list of jurisdictions (one alone is a list too); reports what is none. */
export function readJurisdictions(value: unknown, path: ConfigPath, reader: Reader): readonly Jurisdiction[] {
  return readList(value, path, reader, `of ${list(jurisdictions, 'and')}`).flatMap(([item, at]) => {
    const found = readOneOf(item, at, reader, jurisdictions)
    return found === null ? [] : [found]
  })
}
