import { readHomepage } from '../engine/version.ts'
import type { LintResult } from '../linter/types.ts'
import { loadFormatter } from '../report/index.ts'
import type { FileExtra, Formatter, RuleInfo } from '../report/types.ts'

/** What is known of a run beside its results, as ESLint's `ResultsMeta`. */
export type ResultsMeta = {
  readonly color?: boolean | undefined
  readonly maxWarningsExceeded?: { readonly maxWarnings: number; readonly foundWarnings: number } | undefined
}

export type LoadedFormatter = {
  /** The report, as `--format` would write it. Rejects with a ReportError. */
  readonly format: (results: readonly LintResult[], meta?: ResultsMeta) => Promise<string>
}

export type FormatterRun = {
  readonly cwd: string
  readonly version: string
  readonly rule: (id: string) => RuleInfo | null
  /** What a formatter needs of a file beside its result. */
  readonly extraOf: (result: LintResult, needs: Formatter['needs']) => Promise<FileExtra>
}

/** Loads a formatter for results that are all there. Rejects with a ReportError. */
export async function openFormatter(
  name: string,
  { cwd, version, rule, extraOf }: FormatterRun,
): Promise<LoadedFormatter> {
  const formatter = await loadFormatter(name, cwd)
  return {
    async format(results, { color = false, maxWarningsExceeded } = {}) {
      const maxWarnings = maxWarningsExceeded?.maxWarnings ?? -1
      const run = { cwd, version, homepage: readHomepage(), rule, maxWarnings }
      const report = formatter.open({ color, width: null, ...run })
      const pieces = [report.start()]
      for (const result of results) pieces.push(report.file(result, await extraOf(result, formatter.needs)))
      const sum = (count: (result: LintResult) => number): number =>
        results.reduce((total, result) => total + count(result), 0)
      const totals = {
        errors: sum(({ errorCount }) => errorCount),
        warnings: sum(({ warningCount }) => warningCount),
        fixable: sum(({ fixableErrorCount, fixableWarningCount }) => fixableErrorCount + fixableWarningCount),
        suppressed: sum(({ suppressedMessages }) => suppressedMessages.length),
        files: results.length,
      }
      pieces.push(await report.end(totals))
      return pieces.join('')
    },
  }
}
