import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import { ClaimLint } from '../../api/claimlint.ts'
import type { ClaimLintOptions } from '../../api/options.ts'
import { ownCore } from '../../engine/core.ts'
import { ruleInfo } from '../../engine/rule-info.ts'
import { type Lint, remarkPlugin } from './plugin.ts'

/*
 * The remark plugin (`claimlint/remark`), for remark-cli and for any unified pipeline.
 */

/** The options of `ClaimLint` that decide what is found. `cwd` is that of the file where it is not given. */
export type RemarkClaimlintOptions = Pick<
  ClaimLintOptions,
  'cwd' | 'overrideConfig' | 'overrideConfigFile' | 'ignorePatterns' | 'today'
>

/**
 * A remark plugin that reports claimlint's findings as messages on the file. It finds the config of each file as the
 * command line does, and lints the text of the file: the tree is left as it is.
 */
const remarkClaimlint: Plugin<[RemarkClaimlintOptions?], Root> = (options = {}) =>
  remarkPlugin(
    file => lintWith(options)(file),
    id => ruleInfo(id)?.description ?? null,
  )

export default remarkClaimlint

/** Engines attach plugins anew for each file; tables and configs are to be read once. */
const known = new Map<string, ClaimLint>()

function lintWith(options: RemarkClaimlintOptions): Lint {
  return async ({ source, path, cwd }) => {
    const own = { ...options, cwd: options.cwd ?? cwd, warnIgnored: false }
    const key = JSON.stringify(own)
    const linter = known.get(key) ?? new ClaimLint(own, ownCore)
    known.set(key, linter)
    const results = await linter.lintText(source, { filePath: path })
    return results.flatMap(({ messages }) => messages)
  }
}
