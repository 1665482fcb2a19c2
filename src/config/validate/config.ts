import type { RuleCatalogue } from '../rule-catalogue.ts'
import { type ConfigProblem, type ConfigSource, emptyLayer, type UserConfig } from '../types.ts'
import { directiveKeys } from './directives.ts'
import { checkExtends } from './extends.ts'
import { readFilePath, readGlobs, readPackPaths } from './files.ts'
import { readInserts } from './inserts.ts'
import { readLayer } from './layer.ts'
import { readOverrides } from './overrides.ts'
import { describe, isRecord, type Reader, reportUnknownKeys } from './values.ts'

const configKeys = [
  '$schema',
  'extends',
  'profile',
  'jurisdictions',
  'productClass',
  'substances',
  'site',
  'trustedSources',
  'packs',
  'plugins',
  'references',
  'register',
  'inserts',
  'rules',
  'ignores',
  'overrides',
  ...directiveKeys,
]

/** Checks a config as read. Gives what could be understood and every problem found, in the order of the file. */
export function validateConfig(
  source: ConfigSource,
  catalogue: RuleCatalogue,
  /** The names of substances there are; null: not checked. */
  substances: readonly string[] | null = null,
): { config: UserConfig; problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = []
  const reader: Reader = {
    catalogue,
    substances,
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

function readConfig(value: unknown, reader: Reader): UserConfig {
  const nothing: UserConfig = {
    settings: emptyLayer,
    packs: [],
    references: null,
    register: null,
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
  checkExtends(value['extends'], ['extends'], reader)
  const { packs, references, register, inserts, ignores, overrides } = value
  const layer = readLayer(value, [], reader)
  return {
    settings: inserts === undefined ? layer : { ...layer, inserts: readInserts(inserts, reader) },
    packs: packs === undefined ? [] : readPackPaths(packs, reader),
    references: references === undefined ? null : readFilePath(references, 'references', reader),
    register: register === undefined ? null : readFilePath(register, 'register', reader),
    ignores: ignores === undefined ? [] : readGlobs(ignores, ['ignores'], reader),
    overrides: overrides === undefined ? [] : readOverrides(overrides, reader),
  }
}
