import { type ConfigPath, presetNames } from '../types.ts'
import { describe, list, name, type Reader, readList } from './values.ts'

/** Reports what is no name under `extends`. Where a name leads to is found out when the tree of configs is read. */
export function checkExtends(value: unknown, path: ConfigPath, reader: Reader): void {
  if (value === undefined) return
  const presets = list(presetNames, 'or')
  for (const [item, at] of readList(value, path, reader, `of presets (${presets}), files and packages`)) {
    if (typeof item === 'string' && item.trim() !== '') continue
    const expected = `${presets}, a file such as "./base.yml" or a package`
    reader.report(at, 'value', `${name(at)}: expected ${expected}, found ${describe(item)}.`)
  }
}
