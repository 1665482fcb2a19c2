import type { RuleCatalogue } from '../rule-catalogue.ts'
import {
  type ConfigProblem,
  type ConfigSource,
  type PresetName,
  presetNames,
  type UserConfig,
} from '../types.ts'
import { directiveKeys } from './directives.ts'
import { readFilePath, readGlobs, readPackPaths } from './files.ts'
import { readInserts } from './inserts.ts'
import { readLayer } from './layer.ts'
import { readOverrides } from './overrides.ts'
import { describe, isRecord, list, type Reader, readList, readOneOf, reportUnknownKeys } from './values.ts'

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
  ...directiveKeys,
]

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

function readPresets(value: unknown, reader: Reader): readonly PresetName[] {
  return readList(value, ['extends'], reader, `of ${list(presetNames, 'and')}`).flatMap(([item, path]) => {
    const preset = readOneOf(item, path, reader, presetNames)
    return preset === null ? [] : [preset]
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
