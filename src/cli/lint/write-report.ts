import { resolve } from 'node:path'
import type { FileReport } from '../../engine/types.ts'
import { unifiedDiff } from '../../report/diff.ts'
import { shortPath } from '../../report/paths.ts'
import type { Formatter, Report } from '../../report/types.ts'
import { type Write, wantsColor } from '../io.ts'
import type { Session } from '../session.ts'
import { writeOutputFile } from './output-file.ts'
import type { Tally } from './verdict.ts'

/** Takes all results of a run, piece by piece. */
export type ReportWriter = {
  readonly write: (reports: AsyncIterable<FileReport>, tally: Tally) => Promise<void>
}

/** Opens the report that the options ask for. */
export async function openReport(formatter: Formatter, session: Session): Promise<ReportWriter> {
  const { options, io } = session
  if (options.diff) return { write: reports => writeDiffs(reports, session) }
  const toFile = options.outputFile !== null
  const report = formatter.open({
    color: toFile ? options.color === true : wantsColor(options.color, io.stdout, io.env),
    width: !toFile && io.stdout.isTTY === true ? (io.stdout.columns ?? null) : null,
    cwd: io.cwd,
    version: session.services.version,
    rule: await session.services.loadRuleInfo(),
    maxWarnings: options.maxWarnings,
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
  const shown = { fixable: 0, suppressed: 0, files: 0 }
  await emit(report.start())
  for await (const { result, claims, source } of reports) {
    shown.fixable += result.fixableErrorCount + result.fixableWarningCount
    shown.suppressed += result.suppressedMessages.length
    shown.files++
    await emit(report.file(result, { claims, source }))
  }
  const { errors, warnings } = tally
  await emit(await report.end({ errors, warnings: options.quiet ? 0 : warnings, ...shown }))
  if (options.outputFile !== null) await writeOutputFile(resolve(io.cwd, options.outputFile), pieces.join(''))
}

async function writeDiffs(reports: AsyncIterable<FileReport>, { io, write }: Session): Promise<void> {
  for await (const { result, before } of reports) {
    if (before === null || result.output === undefined) continue
    await write(unifiedDiff(shortPath(io.cwd, result.filePath), before, result.output))
  }
}
