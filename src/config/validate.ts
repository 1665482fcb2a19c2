import { boilerplates, productClasses } from '../linter/pages.ts'
import type { Boilerplate, Jurisdiction } from '../linter/types.ts'
import { didYouMean } from './closest.ts'
import { readInserts } from './inserts.ts'
import type { RuleCatalogue } from './rule-catalogue.ts'
import {
  type ConfigLayer,
  type ConfigOverride,
  type ConfigPath,
  type ConfigProblem,
  type ConfigSource,
  jurisdictions,
  type PresetName,
  presetNames,
  profileSettings,
  type UserConfig,
} from './types.ts'
import { readRules } from './validate-rules.ts'
import { describe, isRecord, list, type Reader } from './validate-values.ts'

const configKeys = [
  '$schema',
  'extends',
  'profile',
  'jurisdictions',
  'productClass',
  'site',
  'packs',
  'references',
  'register',
  'inserts',
  'rules',
  'ignores',
  'overrides',
]
const overrideKeys = ['files', 'profile', 'jurisdictions', 'productClass', 'site', 'rules']

/** Checks a config as read. Gives what could be understood and every problem found, in the order of the file. */
export function validateConfig(
  source: ConfigSource,
  catalogue: RuleCatalogue,
): { config: UserConfig; problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = []
  const reader: Reader = {
    catalogue,
    report(path, at, message) {
      problems.push({ file: source.file, place: source.locate(path, at), message })
    },
  }
  const config = readConfig(source.value, reader)
  problems.sort(
    (left, right) =>
      (left.place?.line ?? 0) - (right.place?.line ?? 0) ||
      (left.place?.column ?? 0) - (right.place?.column ?? 0),
  )
  return { config, problems }
}

/** Reads a list of jurisdictions (one alone is a list too); reports what is none. */
export function readJurisdictions(value: unknown, path: ConfigPath, reader: Reader): readonly Jurisdiction[] {
  return readList(value, path, reader, `of ${list(jurisdictions, 'and')}`).flatMap(([item, at]) => {
    const found = readOneOf(item, at, reader, jurisdictions)
    return found === null ? [] : [found]
  })
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

function readConfig(value: unknown, reader: Reader): UserConfig {
  const nothing: UserConfig = {
    extends: null,
    profile: null,
    jurisdictions: null,
    packs: [],
    references: null,
    rules: [],
    ignores: [],
    overrides: [],
  }
  if (value === null || value === undefined) {
    reader.report([], 'value', 'This config is empty. Write "extends: recommended" in it, or delete it.')
    return nothing
  }
  if (!isRecord(value)) {
    const found = typeof value === 'function' ? 'a function' : describe(value)
    reader.report([], 'value', `A config is a set of keys such as "extends: recommended", found ${found}.`)
    return nothing
  }
  reportUnknownKeys(value, [], configKeys, reader)
  return {
    ...readLayer(value, [], reader),
    extends: value['extends'] === undefined ? null : readPresets(value['extends'], reader),
    packs: value['packs'] === undefined ? [] : readPackPaths(value['packs'], reader),
    references:
      value['references'] === undefined ? null : readFilePath(value['references'], 'references', reader),
    ...readRegisterAndInserts(value, reader),
    ignores: value['ignores'] === undefined ? [] : readGlobs(value['ignores'], ['ignores'], reader),
    overrides: value['overrides'] === undefined ? [] : readOverrides(value['overrides'], reader),
  }
}

function readLayer(value: Readonly<Record<string, unknown>>, path: ConfigPath, reader: Reader): ConfigLayer {
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
    rules: value['rules'] === undefined ? [] : readRules(value['rules'], [...path, 'rules'], reader),
  }
}

/** What a layer says of the pages themselves: what they sell, and what their template adds. */
function readPage(
  value: Readonly<Record<string, unknown>>,
  path: ConfigPath,
  reader: Reader,
): Pick<ConfigLayer, 'productClass' | 'boilerplate'> {
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

function readPresets(value: unknown, reader: Reader): readonly PresetName[] {
  return readList(value, ['extends'], reader, `of ${list(presetNames, 'and')}`).flatMap(([item, path]) => {
    const preset = readOneOf(item, path, reader, presetNames)
    return preset === null ? [] : [preset]
  })
}

function readPackPaths(value: unknown, reader: Reader): readonly string[] {
  return readList(value, ['packs'], reader, 'of pack files').flatMap(([item, at]) => {
    if (typeof item === 'string' && item.trim() !== '') return [item]
    const message = `${name(at)}: expected a file such as "./claims-pack.yml", found ${describe(item)}.`
    reader.report(at, 'value', message)
    return []
  })
}

function readRegisterAndInserts(
  value: Readonly<Record<string, unknown>>,
  reader: Reader,
): Pick<UserConfig, 'register' | 'inserts'> {
  const register =
    value['register'] === undefined ? null : readFilePath(value['register'], 'register', reader)
  return {
    ...(register === null ? {} : { register }),
    ...(value['inserts'] === undefined ? {} : { inserts: readInserts(value['inserts'], reader) }),
  }
}

function readFilePath(value: unknown, key: 'references' | 'register', reader: Reader): string | null {
  if (typeof value === 'string' && value.trim() !== '') return value
  const example = key === 'references' ? './references.yml' : './claims.yml'
  reader.report([key], 'value', `${key}: expected a file such as "${example}", found ${describe(value)}.`)
  return null
}

function readOverrides(value: unknown, reader: Reader): readonly ConfigOverride[] {
  if (!Array.isArray(value)) {
    const found = describe(value)
    reader.report(['overrides'], 'value', `overrides: expected a list of {files, …}, found ${found}.`)
    return []
  }
  return value.flatMap((item: unknown, index): ConfigOverride[] => {
    const path = ['overrides', index]
    if (!isRecord(item)) {
      reader.report(path, 'value', `${name(path)}: expected {files, …}, found ${describe(item)}.`)
      return []
    }
    reportUnknownKeys(item, path, overrideKeys, reader)
    const files = item['files'] === undefined ? [] : readGlobs(item['files'], [...path, 'files'], reader)
    if (item['files'] === undefined || (Array.isArray(item['files']) && item['files'].length === 0)) {
      reader.report(path, 'value', `${name(path)}: "files" is missing. List the globs it is meant for.`)
    }
    return [{ ...readLayer(item, path, reader), files }]
  })
}

function readGlobs(value: unknown, path: ConfigPath, reader: Reader): readonly string[] {
  return readList(value, path, reader, 'of globs').flatMap(([item, at]) => {
    if (typeof item === 'string' && item.trim() !== '') return [item]
    reader.report(at, 'value', `${name(at)}: expected a glob such as "drafts/**", found ${describe(item)}.`)
    return []
  })
}

/** Items of a list with their paths; a word alone is a list of one. */
function readList(value: unknown, path: ConfigPath, reader: Reader, what: string): [unknown, ConfigPath][] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [item, [...path, index]])
  if (typeof value === 'string') return [[value, path]]
  reader.report(path, 'value', `${name(path)}: expected a list ${what}, found ${describe(value)}.`)
  return []
}

function reportUnknownKeys(
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

function name(path: ConfigPath): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('')
}
