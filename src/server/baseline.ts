import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Configs } from '../config/load-config.ts'
import { decodeText } from '../engine/decode.ts'
import { lintSource } from '../engine/lint-files.ts'
import { defaultSuppressionsFile, openSuppressions } from '../engine/suppressions.ts'
import type { TextLinter } from '../engine/types.ts'
import { resultOf } from '../linter/lint-text.ts'
import type { LintResult } from '../linter/types.ts'

/**
 * A result without what the baseline of a workspace folder lets pass, as on the command line. The files that a finding
 * may have moved from are linted once for each set of configurations. Throws a SuppressionsError.
 */
export async function throughBaseline(
  result: LintResult,
  folder: string,
  configs: Configs,
  linter: TextLinter,
): Promise<LintResult> {
  const lintFile = (filePath: string): Promise<LintResult> => {
    const known = elsewhere.get(configs) ?? new Map<string, Promise<LintResult>>()
    elsewhere.set(configs, known)
    const linted = known.get(filePath) ?? lintOnDisk(filePath, configs, linter)
    known.set(filePath, linted)
    return linted
  }
  const path = join(folder, defaultSuppressionsFile)
  // What is matched is used up, so that each check opens it anew.
  const baseline = await openSuppressions(path, { configFor: configs.forFile, lintFile })
  return baseline === null ? result : baseline.apply(result)
}

const elsewhere = new WeakMap<Configs, Map<string, Promise<LintResult>>>()

async function lintOnDisk(filePath: string, configs: Configs, linter: TextLinter): Promise<LintResult> {
  const decoded = decodeText(await readFile(filePath).catch(() => new Uint8Array()))
  if (decoded.kind !== 'text') return resultOf(filePath, [])
  return (await lintSource(decoded.text, filePath, { linter, configFor: configs.forFile })).result
}
