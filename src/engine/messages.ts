import { neutralise, neutralisePath } from '../report/neutralise.ts'
import type { Unmatched } from './types.ts'

const extensions = '.md, .markdown or .mdx'

/** A file, folder or glob gave nothing to lint. */
export function nothingToLint({ pattern, why }: Unmatched): string {
  const name = neutralisePath(pattern)
  switch (why) {
    case 'missing':
      return `no files matching "${name}" were found.\n  Check the path: there is no file or folder of that name.`
    case 'no-match':
      return `no files matching "${name}" were found.\n  Globs match ${extensions} files, not in node_modules or dot folders; quote a glob so that the shell leaves it alone.`
    case 'no-markdown':
      return `no Markdown files were found in "${name}".\n  claimlint looks for ${extensions} files, not in node_modules or dot folders. A file named by its path is read whatever its extension.`
    case 'all-ignored':
      return `all files matching "${name}" are ignored.\n  The "ignores" of the config, --ignore-pattern and --ignore-path leave none of them. Nothing was checked there.`
  }
}

/** The file of a baseline cannot be used; `problem` completes "The baseline FILE …". */
export function badSuppressions(path: string, problem: string): string {
  return `the baseline ${neutralisePath(path)} ${neutralise(problem)}`
}

/** Verdicts could not be kept in a file. */
export function cacheNotWritten(file: string, reason: string): string {
  return (
    `the cache ${neutralisePath(file)} was not written: ${neutralise(reason)}. ` +
    'The report is not complete. Keep the cache elsewhere (--cache-location, cacheLocation), or run without it.'
  )
}

/** The baseline could not be written; `reason` is null where another run wrote it in the meantime. */
export function suppressionsNotWritten(path: string, reason: string | null): string {
  const why = reason === null ? 'another run changed it in the meantime' : neutralise(reason)
  return `the baseline ${neutralisePath(path)} was not written: ${why}. It is as it was. Run again.`
}
