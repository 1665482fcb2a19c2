import { createHash } from 'node:crypto'
import { fingerprints } from '../linter/fingerprint.ts'
import type { LintMessage } from '../linter/types.ts'

/**
 * Names for the findings of a file, in their order, for services that keep one list for all files: the same in the
 * next run wherever the words stand in the file then, and never the same for two findings.
 */
export function fingerprintsOf(file: string, messages: readonly LintMessage[]): string[] {
  return fingerprints(messages).map(name =>
    createHash('sha256')
      .update(JSON.stringify([file, name]))
      .digest('hex')
      .slice(0, 32),
  )
}
