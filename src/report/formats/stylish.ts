import pc from 'picocolors'
import type { LintMessage, LintResult } from '../../linter/types.ts'
import { entriesOf } from '../entries.ts'
import { ofResults } from '../needs.ts'
import { neutralise, neutralisePath } from '../neutralise.ts'
import { count } from '../phrases.ts'
import type { Totals } from '../types.ts'
import { wrap } from '../wrap.ts'

/** A message column narrower than this is harder to read than a line the terminal breaks. */
const narrowest = 40

/** ESLint's default report: findings in columns under their file, and a sum. Nothing at all where nothing was found. */
export default ofResults(({ color, width }) => {
  const paint = pc.createColors(color)
  return {
    start: () => '',
    file(result) {
      if (result.messages.length === 0) return ''
      const title = paint.underline(neutralisePath(result.filePath))
      return `\n${title}\n${table(result, paint, width)}\n`
    },
    end(totals) {
      const sum = summary(totals)
      if (sum === '') return ''
      const loud = totals.errors > 0 ? paint.red : paint.yellow
      const hint = `${count(totals.fixable, 'problem')} can be fixed with the --fix option`
      return `\n${loud(paint.bold(sum))}\n${totals.fixable > 0 ? `  ${loud(paint.bold(hint))}\n` : ''}\n`
    },
  }
})

type Paint = ReturnType<typeof pc.createColors>

type Row = {
  readonly place: string
  readonly level: 'error' | 'warning' | 'list'
  readonly text: string
  readonly rule: string
  /** In front of the text: what stands in a list is set in. */
  readonly indent: string
}

function table(result: LintResult, paint: Paint, width: number | null): string {
  const rows = rowsOf(result.messages)
  const placeWidth = widest(rows.map(row => row.place))
  const levelWidth = widest(rows.map(row => row.level))
  const ruleWidth = widest(rows.map(row => row.rule))
  const before = 2 + placeWidth + 2 + levelWidth + 2
  const room = width === null ? Number.POSITIVE_INFINITY : Math.max(narrowest, width - before - 2 - ruleWidth)
  const texts = rows.map(({ text, indent }) => wrap(text, room - indent.length).map(line => indent + line))
  const textWidth = widest(texts.flat())

  return rows
    .map((row, index) => {
      const [first = '', ...rest] = texts[index] ?? []
      const level = row.level.padEnd(levelWidth)
      const columns = [
        '',
        paint.dim(row.place.padStart(placeWidth)),
        painter(row, paint)(level),
        row.rule === '' ? first : first.padEnd(textWidth),
        ...(row.rule === '' ? [] : [paint.dim(row.rule)]),
      ]
      return [columns.join('  '), ...rest.map(line => ' '.repeat(before) + line)].join('\n')
    })
    .join('\n')
}

function rowsOf(messages: readonly LintMessage[]): Row[] {
  return entriesOf(messages).flatMap(entry => {
    if (entry.kind === 'one') return [rowOf(entry.message, '')]
    const place = entry.leadIn === '' ? 'In one list' : `Under "${neutralise(entry.leadIn)}"`
    const text = `${place}, ${count(entry.messages.length, 'problem')}:`
    return [
      { place: '', level: 'list', text, rule: '', indent: '' },
      ...entry.messages.map(message => rowOf(message, '  ')),
    ]
  })
}

function rowOf(message: LintMessage, indent: string): Row {
  return {
    place: `${message.line}:${message.column}`,
    level: message.severity === 2 ? 'error' : 'warning',
    text: neutralise(withoutFullStop(message)),
    rule: neutralise(message.ruleId ?? ''),
    indent,
  }
}

function painter({ level }: Row, paint: Paint): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, list: paint.dim }[level]
}

/** Not by spreading into Math.max: a file may have more findings than a call takes arguments. */
function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, text.length), 0)
}

/** As ESLint: a column of messages reads better without the last full stop. */
function withoutFullStop({ message }: LintMessage): string {
  return message.replace(/([^ .])\.$/, '$1')
}

function summary({ errors, warnings }: Totals): string {
  const total = errors + warnings
  if (total === 0) return ''
  const parts = `${count(errors, 'error')}, ${count(warnings, 'warning')}`
  return `✖ ${count(total, 'problem')} (${parts})`
}
