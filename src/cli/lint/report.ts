import { relative, sep } from 'node:path'
import type { FileReport } from '../../engine/types.ts'
import { unifiedDiff } from '../../report/diff.ts'
import { findFormatter, formatterNames } from '../../report/index.ts'
import type { Formatter } from '../../report/types.ts'
import * as messages from '../messages/usage.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'
import { type Output, openOutputs, outputFormats } from './outputs.ts'
import type { Tally } from './verdict.ts'

/** Takes all results of a run, piece by piece, and ends with every report whole or every file as it was. */
export type ReportWriter = (reports: AsyncIterable<FileReport>, tally: Tally) => Promise<void>

/** Prepares the reports that the options ask for. Throws a UsageError when there is no such format. */
export function prepareReport(session: Session): ReportWriter {
  if (session.options.diff) return reports => writeDiffs(reports, session)
  const formatters = new Map(outputFormats(session.options).map(name => [name, formatterOf(name)]))
  return async (reports, tally) => {
    const outputs = await openOutputs(session)
    try {
      await writeReports(reports, tally, outputs, formatters, session)
    } catch (error) {
      await Promise.all(outputs.map(output => output.discard()))
      throw error
    }
    for (const output of outputs) await output.commit()
  }
}

function formatterOf(name: string): Formatter {
  const formatter = findFormatter(name)
  if (formatter === null) throw new UsageError(messages.unknownFormat(name, formatterNames))
  return formatter
}

async function writeReports(
  reports: AsyncIterable<FileReport>,
  tally: Tally,
  outputs: readonly Output[],
  formatters: ReadonlyMap<string, Formatter>,
  { options, io }: Session,
): Promise<void> {
  const open = outputs.flatMap(({ format, color, width, write }) => {
    const report = formatters.get(format)?.({ color, width, shortPath: path => shortPath(io.cwd, path) })
    return report === undefined ? [] : [{ report, write }]
  })
  let fixable = 0
  for (const { report, write } of open) await write(report.start())
  for await (const { result, claims } of reports) {
    fixable += result.fixableErrorCount + result.fixableWarningCount
    for (const { report, write } of open) await write(report.file(result, claims))
  }
  const { errors, warnings } = tally
  const totals = { errors, warnings: options.quiet ? 0 : warnings, fixable }
  for (const { report, write } of open) await write(report.end(totals))
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
