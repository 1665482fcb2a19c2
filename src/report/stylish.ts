import pc from 'picocolors'
import type { LintMessage, LintResult } from '../linter/types.ts'
import { neutralise, neutralisePath } from './neutralise.ts'
import type { Formatter, Totals } from './types.ts'
import { wrap } from './wrap.ts'

/** A message column narrower than this is harder to read than a line the terminal breaks. */
const narrowest = 40

/** ESLint's default report: findings in columns under their file, and a sum. Nothing at all where nothing was found. */
export const stylish: Formatter = ({ color, width }) => {
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
      const fixable = totals.fixable ?? 0
      const hint = `${count(fixable, 'problem')} can be fixed with the --fix option`
      return `\n${loud(paint.bold(sum))}\n${fixable > 0 ? `  ${loud(paint.bold(hint))}\n` : ''}\n`
    },
  }
}

type Paint = ReturnType<typeof pc.createColors>

function table(result: LintResult, paint: Paint, width: number | null): string {
  const rows = result.messages.map(message => ({
    place: `${message.line}:${message.column}`,
    level: message.severity === 2 ? 'error' : 'warning',
    text: neutralise(withoutFullStop(message)),
    rule: neutralise(message.ruleId ?? ''),
    severity: message.severity,
  }))
  const placeWidth = widest(rows.map(row => row.place))
  const levelWidth = widest(rows.map(row => row.level))
  const ruleWidth = widest(rows.map(row => row.rule))
  const before = 2 + placeWidth + 2 + levelWidth + 2
  const room = width === null ? Number.POSITIVE_INFINITY : Math.max(narrowest, width - before - 2 - ruleWidth)
  const texts = rows.map(row => wrap(row.text, room))
  const textWidth = widest(texts.flat())

  return rows
    .map((row, index) => {
      const [first = '', ...rest] = texts[index] ?? []
      const level = row.level.padEnd(levelWidth)
      const columns = [
        '',
        paint.dim(row.place.padStart(placeWidth)),
        row.severity === 2 ? paint.red(level) : paint.yellow(level),
        row.rule === '' ? first : first.padEnd(textWidth),
        ...(row.rule === '' ? [] : [paint.dim(row.rule)]),
      ]
      return [columns.join('  '), ...rest.map(line => ' '.repeat(before) + line)].join('\n')
    })
    .join('\n')
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

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
