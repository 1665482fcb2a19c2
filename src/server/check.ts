import { join } from 'node:path'
import { ConfigError } from '../config/config-error.ts'
import type { Configs } from '../config/load-config.ts'
import type { ConfigProblem } from '../config/types.ts'
import { lintSource } from '../engine/lint-files.ts'
import { defaultSuppressionsFile } from '../engine/suppressions.ts'
import { SuppressionsError } from '../engine/suppressions-error.ts'
import type { FileReport, TextLinter } from '../engine/types.ts'
import type { ResolvedConfig } from '../linter/types.ts'
import { throughBaseline } from './baseline.ts'

/** What came of looking at a document. */
export type Checked =
  /** It is ignored, or claimlint is switched off here. */
  | { readonly kind: 'skipped' }
  /** Its configuration has mistakes. */
  | { readonly kind: 'misconfigured'; readonly problems: readonly ConfigProblem[] }
  | {
      readonly kind: 'linted'
      readonly source: string
      readonly filePath: string
      readonly config: ResolvedConfig
      readonly report: FileReport
      /** Milliseconds that linting took. */
      readonly took: number
    }

/** Lints a text under the configuration of its file and the baseline of its workspace folder. Never throws. */
export async function checkText(
  source: string,
  filePath: string,
  folder: string,
  configs: Configs,
  linter: TextLinter,
): Promise<Checked> {
  try {
    if (await configs.isIgnored(filePath)) return { kind: 'skipped' }
    const config = await configs.forFile(filePath)
    const started = performance.now()
    const linted = await lintSource(source, filePath, { linter, configFor: configs.forFile })
    const result = await throughBaseline(linted.result, folder, configs, linter)
    const report = { ...linted, result }
    return { kind: 'linted', source, filePath, config, report, took: performance.now() - started }
  } catch (error) {
    const file = error instanceof SuppressionsError ? join(folder, defaultSuppressionsFile) : filePath
    const problems = error instanceof ConfigError ? error.problems : [unforeseen(file, error)]
    return { kind: 'misconfigured', problems }
  }
}

function unforeseen(file: string, error: unknown): ConfigProblem {
  return { file, place: null, message: error instanceof Error ? error.message : String(error) }
}
