import type { ConfigPath } from '../types.ts'
import { describe, name, type Reader, readList } from './values.ts'

/** Reads the paths of packs; reports what is no path. */
export function readPackPaths(value: unknown, reader: Reader): readonly string[] {
  return readList(value, ['packs'], reader, 'of pack files').flatMap(([item, at]) => {
    if (typeof item === 'string' && item.trim() !== '') return [item]
    const message = `${name(at)}: expected a file such as "./claims-pack.yml", found ${describe(item)}.`
    reader.report(at, 'value', message)
    return []
  })
}

/** Reads the path of a references file or a register; null for what is no path, which is reported. */
export function readFilePath(value: unknown, key: 'references' | 'register', reader: Reader): string | null {
  if (typeof value === 'string' && value.trim() !== '') return value
  const example = key === 'references' ? './references.yml' : './claims.yml'
  reader.report([key], 'value', `${key}: expected a file such as "${example}", found ${describe(value)}.`)
  return null
}

/** Reads globs (one alone is a list too); reports what is none. */
export function readGlobs(value: unknown, path: ConfigPath, reader: Reader): readonly string[] {
  return readList(value, path, reader, 'of globs').flatMap(([item, at]) => {
    if (typeof item === 'string' && item.trim() !== '') return [item]
    reader.report(at, 'value', `${name(at)}: expected a glob such as "drafts/**", found ${describe(item)}.`)
    return []
  })
}
