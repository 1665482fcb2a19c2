import { neutralisePath } from '../report/neutralise.ts'
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
