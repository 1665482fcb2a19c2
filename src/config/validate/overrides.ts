import type { ConfigOverride } from '../types.ts'
import { directiveKeys } from './directives.ts'
import { checkExtends } from './extends.ts'
import { readGlobs } from './files.ts'
import { readLayer } from './layer.ts'
import { describe, isRecord, name, type Reader, reportUnknownKeys } from './values.ts'

const overrideKeys = [
  'files',
  'excludedFiles',
  'extends',
  'profile',
  'jurisdictions',
  'productClass',
  'substances',
  'site',
  'trustedSources',
  'rules',
  ...directiveKeys,
]

/** Reads `overrides`: other settings for the files that globs name. */
export function readOverrides(value: unknown, reader: Reader): readonly ConfigOverride[] {
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
    checkExtends(item['extends'], [...path, 'extends'], reader)
    const excluded = item['excludedFiles']
    const excludedFiles =
      excluded === undefined ? [] : readGlobs(excluded, [...path, 'excludedFiles'], reader)
    return [{ files, excludedFiles, settings: readLayer(item, path, reader) }]
  })
}
