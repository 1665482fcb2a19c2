import { isMap, isScalar, isSeq } from 'yaml'
import type { SourceTable } from '../sources.ts'
import { openYaml, type TextFile } from './lexicon-file.ts'

/** A table that knows no source. */
export const noSources: SourceTable = { hosts: [], registrants: [], studies: [] }

/** Reads the file of sources and study types (`rules/sources.yml`). Throws `TableError` naming file, line and column. */
export function readSourcesFile(file: TextFile): SourceTable {
  const { root, fail } = openYaml(file)
  if (!isMap(root)) return fail(root, 'a map with `hosts`, `registrants` and `studies`')
  const groups = (key: string): { text: (name: string) => string; tier: () => number; node: unknown }[] => {
    const list = root.get(key, true)
    if (!isSeq(list)) return fail(root, `\`${key}\` is missing or no list`)
    return list.items.map(item => {
      if (!isMap(item)) return fail(item, `an item of \`${key}\` is a map`)
      return {
        node: item,
        text: name => {
          const value = item.get(name)
          return typeof value === 'string' ? value : fail(item, `\`${name}\` is missing`)
        },
        tier: () => {
          const value = item.get('tier')
          const known = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 5
          return known ? value : fail(item, '`tier` is a number from 0 to 5')
        },
      }
    })
  }
  const words = (node: unknown, key: string): string[] => {
    const list = isMap(node) ? node.get(key, true) : null
    if (!isSeq(list) || list.items.length === 0) return fail(node, `\`${key}\` is missing or empty`)
    return list.items.map(item =>
      isScalar(item) && item.value !== null ? String(item.source ?? item.value) : fail(item, 'a word'),
    )
  }
  return {
    hosts: groups('hosts').flatMap(group =>
      words(group.node, 'hosts').map(host => ({ host, tier: group.tier(), kind: group.text('kind') })),
    ),
    registrants: groups('registrants').flatMap(group =>
      words(group.node, 'prefixes').map(prefix => ({
        prefix,
        tier: group.tier(),
        kind: group.text('kind'),
      })),
    ),
    studies: groups('studies').map(group => ({
      type: group.text('type'),
      words: words(group.node, 'words').map(word => word.toLowerCase()),
    })),
  }
}
