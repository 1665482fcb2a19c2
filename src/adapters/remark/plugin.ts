import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { LintMessage } from '../../linter/types.ts'
import { textIsMissing } from './messages.ts'
import { type DescribeRule, reportTo } from './report.ts'

/** A file as a pipeline knows it; `path` is undefined for a text without a name. */
export type PipelineFile = {
  readonly source: string
  readonly path: string | undefined
  readonly cwd: string
}

export type Lint = (file: PipelineFile) => readonly LintMessage[] | Promise<readonly LintMessage[]>

/**
 * What a remark plugin does with a file: lints its text and reports on it. Needs no Node (`claimlint/remark/plugin`), so
 * that a page can make a plugin of a linter of its own: `.use(() => remarkPlugin(file => linter.lintText(…).messages))`.
 */
export function remarkPlugin(
  lint: Lint,
  describe: DescribeRule = () => null,
): (tree: Root, file: VFile) => Promise<undefined> {
  return async (tree, file) => {
    const source = String(file)
    // Places are those of the text; a tree that was made without one has none that anybody could look up.
    if (source === '' && tree.children.length > 0) {
      file.message(textIsMissing(), { source: 'claimlint' })
      return
    }
    reportTo(file, await lint({ source, path: file.path, cwd: file.cwd }), describe)
  }
}
