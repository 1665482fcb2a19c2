import { resolve } from 'node:path'
import { ConfigError } from '../../config/config-error.ts'
import type { Configs } from '../../config/load-config.ts'
import { type LintDependencies, lintSource } from '../../engine/lint-files.ts'
import { ignoredResult, withoutWarnings } from '../../engine/results.ts'
import type { LintResult } from '../../linter/types.ts'
import { toJson } from '../../report/escape/json.ts'
import { Interrupted } from '../interrupt.ts'
import { type Line, readLines } from '../lines.ts'
import { openIgnores } from '../lint/ignores.ts'
import { lintDependencies } from '../lint/open-results.ts'
import * as messages from '../messages/input.ts'
import { badConfig } from '../messages/outcome.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'
import { type RecordId, readRecord } from './jsonl-record.ts'

/** A line of more bytes is answered with an error: what is held must have a limit. */
const longestLine = 64 * 1024 * 1024

/**
 * Answers each line of standard input, `{"id", "text", "path"?}`, with a line: `{"id", …result}`, or `{"id", "line",
 * "error"}` where it could not be checked. In order, one at a time, at the pace of the slower end; nothing piles up.
 * Gives 2 when a line could not be checked, else 1 when there are errors (or too many warnings), else 0.
 */
export async function answerLines(session: Session): Promise<number> {
  const { options, io, write } = session
  if (io.stdin.isTTY === true) throw new UsageError(messages.jsonlIsTerminal())
  const configs = await session.openConfigs()
  await configs.forFile(resolve(io.cwd, unnamed))
  const isIgnored = await openIgnores(session, configs)
  const needs = { claims: false, source: false }
  const work = { configs: { ...configs, isIgnored }, deps: await lintDependencies(session, configs, needs) }
  const met = { unanswered: false, errors: 0, warnings: 0 }
  for await (const line of linesUntilStopped(session)) {
    const answer = await answerLine(line, session, work)
    if ('error' in answer) met.unanswered = true
    else {
      met.errors += answer.errorCount
      met.warnings += answer.warningCount
    }
    await write(`${toJson(answer)}\n`)
  }
  if (met.unanswered) return 2
  return met.errors > 0 || (options.maxWarnings >= 0 && met.warnings > options.maxWarnings) ? 1 : 0
}

/** As `--stdin` does: a text without a path gets the config of the working folder. */
const unnamed = 'text.md'

type Answer =
  | ({ readonly id: RecordId } & LintResult)
  | { readonly id: RecordId; readonly line: number; readonly error: string }

async function answerLine(
  line: Line,
  { options, io }: Session,
  { configs, deps }: { readonly configs: Configs; readonly deps: LintDependencies },
): Promise<Answer> {
  const record = line.kind === 'line' ? readRecord(line.bytes) : { id: null, problem: messages.lineTooLong() }
  const { id } = record
  if ('problem' in record) return { id, line: line.number, error: record.problem }
  const path = resolve(io.cwd, record.path ?? unnamed)
  try {
    if (record.path !== null && (await configs.isIgnored(path))) return { id, ...ignoredResult(path) }
    const { result } = await lintSource(record.text, record.path === null ? '<text>' : path, deps, path)
    const { source: _source, ...shown } = options.quiet ? withoutWarnings(result) : result
    return { id, ...shown }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return { id, line: line.number, error: badConfig(error.problems) }
  }
}

async function* linesUntilStopped({ io }: Session): AsyncGenerator<Line, void, undefined> {
  for await (const line of readLines(io.stdin, longestLine)) {
    if (io.signal?.aborted) throw new Interrupted('stopped')
    yield line
  }
}
