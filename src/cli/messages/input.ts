import type { Unmatched } from '../../engine/types.ts'
import { neutralise, neutralisePath } from '../../report/neutralise.ts'

/* What is wrong with what was to be checked. */

const extensions = '.md, .markdown or .mdx'

/** A file, folder or glob gave nothing to lint. */
export function unmatched({ pattern, why }: Unmatched): string {
  const name = neutralisePath(pattern)
  switch (why) {
    case 'missing':
      return `no files matching "${name}" were found.\n  Check the path: there is no file or folder of that name.`
    case 'no-match':
      return `no files matching "${name}" were found.\n  Globs match ${extensions} files, not in node_modules or dot folders; quote a glob so that the shell leaves it alone.`
    case 'no-markdown':
      return `no Markdown files were found in "${name}".\n  claimlint looks for ${extensions} files, not in node_modules or dot folders. A file named by its path is read whatever its extension.`
    case 'all-ignored':
      return `all files matching "${name}" are ignored.\n  The "ignores" of the config leave none of them. Nothing was checked there.`
  }
}

/** `--stdin`, but a person sits there. */
export function stdinIsTerminal(): string {
  return '--stdin expects a text on standard input, but nothing is piped into it.\n  Try: claimlint --stdin < article.md'
}

/** `--stdin`, but not one byte came. */
export function stdinIsEmpty(): string {
  return '--stdin received no text. Nothing was checked.\n  Check the command before the pipe. For a file that is empty on purpose, add --stdin-filename.'
}

/** Standard input could not be read. */
export function stdinUnreadable(reason: string): string {
  return `standard input cannot be read: ${neutralise(reason)}.`
}
