import { dirname } from 'node:path'
import type { LintMessage } from '../../linter/types.ts'
import { neutralisePath } from '../../report/neutralise.ts'
import { shortPath } from '../../report/paths.ts'
import type { Stage } from './stage.ts'

type Count = { errors: number; warnings: number }

/** `--summary`: counts by rule and by folder, on standard error after the report, the most first. */
export const summarise: Stage = async function* (reports, { session: { options, io }, note }) {
  const byRule = new Map<string, Count>()
  const byFolder = new Map<string, Count>()
  for await (const report of reports) {
    if (options.summary) {
      const folder = dirname(shortPath(io.cwd, report.result.filePath))
      for (const message of report.result.messages) {
        add(byRule, message.ruleId ?? '(no rule)', message)
        add(byFolder, folder, message)
      }
    }
    yield report
  }
  if (!options.summary) return
  const total = [...byRule.values()].reduce((sum, count) => sum + count.errors + count.warnings, 0)
  if (total === 0) note('summary: nothing was found.')
  else note(`summary\n\n${table('Rule', byRule)}\n\n${table('Folder', byFolder)}\n`)
}

function add(counts: Map<string, Count>, key: string, { severity }: LintMessage): void {
  const count = counts.get(key) ?? { errors: 0, warnings: 0 }
  if (severity === 2) count.errors += 1
  else count.warnings += 1
  counts.set(key, count)
}

function table(heading: string, counts: ReadonlyMap<string, Count>): string {
  const rows = [...counts]
    .map(([name, { errors, warnings }]) => ({ name: neutralisePath(name), errors, warnings }))
    .sort((a, b) => b.errors - a.errors || b.warnings - a.warnings || (a.name < b.name ? -1 : 1))
  const width = rows.reduce((most, { name }) => Math.max(most, name.length), heading.length)
  const line = (name: string, errors: string | number, warnings: string | number): string =>
    `  ${name.padEnd(width)}  ${String(errors).padStart(6)}  ${String(warnings).padStart(8)}`
  return [
    line(heading, 'errors', 'warnings'),
    ...rows.map(({ name, errors, warnings }) => line(name, errors, warnings)),
  ].join('\n')
}
