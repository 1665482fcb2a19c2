import type { Stage } from './stage.ts'

/** How many rules the summary of the time names. */
const most = 10

/** `--stats`: sums up where the time went, on standard error after the report. The results tell it for each file. */
export const summariseStats: Stage = async function* (reports, { session, note }) {
  const rules = new Map<string, number>()
  let files = 0
  let parse = 0
  let total = 0
  for await (const report of reports) {
    for (const pass of report.result.stats?.times.passes ?? []) {
      parse += pass.parse.total
      total += pass.total
      for (const [id, time] of Object.entries(pass.rules)) rules.set(id, (rules.get(id) ?? 0) + time.total)
    }
    files += 1
    yield report
  }
  if (!session.options.stats) return
  const all = [...rules.values()].reduce((sum, time) => sum + time, 0)
  const slowest = [...rules].sort((a, b) => b[1] - a[1]).slice(0, most)
  const rows: [string, number][] = [
    ['parsing Markdown', parse],
    ['reading sentences', total - parse - all],
    ['rules', all],
    ...slowest.map(([id, time]): [string, number] => [`  ${id}`, time]),
  ]
  const width = rows.reduce((widest, [name]) => Math.max(widest, name.length), 0)
  const lines = rows.map(([name, time]) => `  ${name.padEnd(width)}  ${time.toFixed(1).padStart(9)} ms`)
  note(`stats: ${files} ${files === 1 ? 'file' : 'files'} in ${total.toFixed(1)} ms\n\n${lines.join('\n')}\n`)
}
