import { readFile } from 'node:fs/promises'
import type { LoadedPacks, LoadPacks, PackProblem } from '../config/packs.ts'
import { TableError } from '../language/compile/problem.ts'
import type { PackText } from '../linter/types.ts'
import { decodeText } from './decode.ts'
import { catalogueOf, type LayersOf } from './packs.ts'
import { describeReadError, errorCode } from './read-error.ts'

/** A loader of packs that compiles them in layers. */
export function createPackLoader(layersOf: LayersOf): LoadPacks {
  return async paths => {
    const read = await Promise.all(paths.map(readPackText))
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
      const { line, column, detail } = error
      const message = /[.?!]$/.test(detail) ? detail : `${detail}.`
      return { files: [], rules: [], problems: [{ index, place: { line, column }, message }] }
    }
  }
  return { files, rules: catalogueOf(layersOf(files).packs), problems: [] }
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
