import { relative, resolve, sep } from 'node:path'
import type { FileReport } from '../../engine/types.ts'
import { unifiedDiff } from '../../report/diff.ts'
import { findFormatter, formatterNames } from '../../report/index.ts'
import type { Report } from '../../report/types.ts'
import { type Write, wantsColor } from '../io.ts'
import * as messages from '../messages/usage.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'
import { writeOutputFile } from './output-file.ts'
import type { Tally } from './verdict.ts'

/** Takes all results of a run, piece by piece. */
export type ReportWriter = {
  readonly write: (reports: AsyncIterable<FileReport>, tally: Tally) => Promise<void>
}

/** Opens the report that the options ask for. Throws a UsageError when there is no such format. */
export function openReport(session: Session): ReportWriter {
  const { options, io } = session
  if (options.diff) return { write: reports => writeDiffs(reports, session) }
  const formatter = findFormatter(options.format)
  if (formatter === null) throw new UsageError(messages.unknownFormat(options.format, formatterNames))
  const toFile = options.outputFile !== null
  const report = formatter({
    color: toFile ? options.color === true : wantsColor(options.color, io.stdout, io.env),
    width: !toFile && io.stdout.isTTY === true ? (io.stdout.columns ?? null) : null,
    shortPath: path => shortPath(io.cwd, path),
  })
  return { write: (reports, tally) => writeReport(report, reports, tally, session) }
}

async function writeReport(
  report: Report,
  reports: AsyncIterable<FileReport>,
  tally: Tally,
  { options, io, write }: Session,
): Promise<void> {
  const pieces: string[] = []
  const emit: Write = async text => (options.outputFile === null ? write(text) : void pieces.push(text))
  let fixable = 0
  await emit(report.start())
  for await (const { result, claims } of reports) {
    fixable += result.fixableErrorCount + result.fixableWarningCount
    await emit(report.file(result, claims))
  }
  const { errors, warnings } = tally
  await emit(report.end({ errors, warnings: options.quiet ? 0 : warnings, fixable }))
  if (options.outputFile !== null) await writeOutputFile(resolve(io.cwd, options.outputFile), pieces.join(''))
}

async function writeDiffs(reports: AsyncIterable<FileReport>, { io, write }: Session): Promise<void> {
  for await (const { result, before } of reports) {
    if (before === null || result.output === undefined) continue
    await write(unifiedDiff(shortPath(io.cwd, result.filePath), before, result.output))
  }
}

/** A path from the folder of the run, with slashes. */
function shortPath(cwd: string, path: string): string {
  return path.startsWith(cwd + sep) ? relative(cwd, path).replaceAll(sep, '/') : path
}
