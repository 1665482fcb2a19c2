import type { FileReport } from '../../engine/types.ts'
import { unifiedDiff } from '../../report/diff.ts'
import { loadFormatter } from '../../report/index.ts'
import { shortPath } from '../../report/paths.ts'
import type { Formatter } from '../../report/types.ts'
import type { Session } from '../session.ts'
import { type Output, openOutputs, outputFormats } from './outputs.ts'
import type { Tally } from './verdict.ts'

/** Takes all results of a run, piece by piece, and ends with every report whole or every file as it was. */
export type ReportWriter = {
  /** What the reports need of each file beside its result. */
  readonly needs: Formatter['needs']
  readonly write: (reports: AsyncIterable<FileReport>, tally: Tally) => Promise<void>
}

/** Prepares the reports that the options ask for. Throws a ReportError when there is no such format. */
export async function prepareReport(session: Session): Promise<ReportWriter> {
  const { options, io } = session
  if (options.diff) {
    return { needs: { source: false, claims: false }, write: reports => writeDiffs(reports, session) }
  }
  const formatters = new Map<string, Formatter>()
  for (const name of outputFormats(options)) formatters.set(name, await loadFormatter(name, io.cwd))
  const all = [...formatters.values()]
  return {
    needs: {
      source: all.some(({ needs }) => needs.source),
      claims: all.some(({ needs }) => needs.claims),
    },
    async write(reports, tally) {
      const outputs = await openOutputs(session)
      try {
        await writeReports(reports, tally, outputs, formatters, session)
      } catch (error) {
        await Promise.all(outputs.map(output => output.discard()))
        throw error
      }
      for (const output of outputs) await output.commit()
    },
  }
}

async function writeReports(
  reports: AsyncIterable<FileReport>,
  tally: Tally,
  outputs: readonly Output[],
  formatters: ReadonlyMap<string, Formatter>,
  { options, io, services }: Session,
): Promise<void> {
  const rule = await services.loadRuleInfo()
  const { version, homepage } = services
  const run = { cwd: io.cwd, version, homepage, rule, maxWarnings: options.maxWarnings }
  const open = outputs.flatMap(({ format, color, width, write }) => {
    const report = formatters.get(format)?.open({ color, width, ...run })
    return report === undefined ? [] : [{ report, write }]
  })
  const shown = { fixable: 0, suppressed: 0, files: 0 }
  for (const { report, write } of open) await write(report.start())
  for await (const { result, claims, source } of reports) {
    shown.fixable += result.fixableErrorCount + result.fixableWarningCount
    shown.suppressed += result.suppressedMessages.length
    shown.files++
    for (const { report, write } of open) await write(report.file(result, { claims, source }))
  }
  const { errors, warnings } = tally
  const totals = { errors, warnings: options.quiet ? 0 : warnings, ...shown }
  for (const { report, write } of open) await write(await report.end(totals))
}

async function writeDiffs(reports: AsyncIterable<FileReport>, { io, write }: Session): Promise<void> {
  for await (const { result, before } of reports) {
    if (before === null || result.output === undefined) continue
    await write(unifiedDiff(shortPath(io.cwd, result.filePath), before, result.output))
  }
}
