import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describeReadError } from '../../engine/read-error.ts'
import { readSavedResults } from '../../engine/saved-results.ts'
import type { FileReport } from '../../engine/types.ts'
import type { LintResult } from '../../linter/types.ts'
import * as messages from '../messages/input.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'

/**
 * `--merge`: the results of several runs (shards) as one, sorted by file. Of a file that is in several, the last counts.
 * With `source`, the texts are read from where the files are. Throws a UsageError.
 */
export async function mergedResults({ options, io }: Session, source: boolean): Promise<FileReport[]> {
  const byFile = new Map<string, LintResult>()
  for (const name of options.patterns) {
    for (const result of await readResults(name, io.cwd)) byFile.set(result.filePath, result)
  }
  const sorted = [...byFile.values()].sort((a, b) => (a.filePath < b.filePath ? -1 : 1))
  return Promise.all(
    sorted.map(async result => ({
      result,
      claims: [],
      approvals: [],
      register: null,
      before: null,
      source: source ? await readFile(result.filePath, 'utf8').catch(() => null) : null,
    })),
  )
}

async function readResults(name: string, cwd: string): Promise<LintResult[]> {
  let text: string
  try {
    text = await readFile(resolve(cwd, name), 'utf8')
  } catch (error) {
    throw new UsageError(messages.resultsUnreadable(name, describeReadError(error)), { cause: error })
  }
  const results = readSavedResults(text)
  if (results === null) throw new UsageError(messages.noResults(name))
  return results
}
