import { readFile } from 'node:fs/promises'
import type { LoadedPacks, LoadPacks, PackProblem } from '../config/packs.ts'
import { TableError } from '../language/compile/problem.ts'
import { substanceNames } from '../linter/pages.ts'
import type { Plugin } from '../linter/plugin.ts'
import type { PackText } from '../linter/types.ts'
import { decodeText } from './decode.ts'
import type { LayersOf } from './packs.ts'
import { pluginPack } from './plugin-pack.ts'
import { describeReadError, errorCode } from './read-error.ts'

/** A loader of packs that compiles them in layers. */
export function createPackLoader(layersOf: LayersOf): LoadPacks {
  return async items => {
    const read = await Promise.all(
      items.map(item => (typeof item === 'string' ? readPackText(item) : readPlugin(item))),
    )
    const problems = read.flatMap((each, index): PackProblem[] =>
      'reason' in each ? [{ index, place: null, message: each.reason }] : [],
    )
    const files = read.flatMap(each => ('reason' in each ? [] : [each]))
    return problems.length > 0 ? { files: [], rules: [], problems } : compiled(files, layersOf)
  }
}

/** Compiles one pack after the other, so that a fault is known to be that of the last. */
function compiled(files: readonly PackText[], layersOf: LayersOf): LoadedPacks {
  for (let index = 0; index < files.length; index++) {
    try {
      layersOf(files.slice(0, index + 1))
    } catch (error) {
      if (!(error instanceof TableError)) throw error
      const { line, column, detail, file } = error
      const message = /[.?!]$/.test(detail) ? detail : `${detail}.`
      // A plugin is no text that somebody could open: the config that names it is the place.
      if (files[index]?.plugin) {
        return { files: [], rules: [], problems: [{ index, place: null, message: `${file}: ${message}` }] }
      }
      return { files: [], rules: [], problems: [{ index, place: { line, column }, message }] }
    }
  }
  const own = layersOf([]).rules.length
  return {
    files,
    rules: layersOf(files)
      .rules.slice(own)
      .map(({ meta }) => meta),
    substances: substanceNames(layersOf(files).tables),
    problems: [],
  }
}

/** A plugin as a pack. Only YAML inside of it can fail here; all else fails when it is compiled. */
function readPlugin(plugin: Plugin): PackText | { readonly reason: string } {
  try {
    return pluginPack(plugin)
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
    return { reason: `plugin ${plugin.meta.name}: this is not valid YAML: ${why}` }
  }
}

async function readPackText(path: string): Promise<PackText | { readonly reason: string }> {
  try {
    const decoded = decodeText(await readFile(path))
    if (decoded.kind !== 'text') return { reason: 'it is not UTF-8 text' }
    // The parser counts columns from the first character; a byte order mark is none.
    return { path, text: decoded.text.replace(/^\uFEFF/, '') }
  } catch (error) {
    return { reason: errorCode(error) === 'ENOENT' ? 'there is no such file' : describeReadError(error) }
  }
}
