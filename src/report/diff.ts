import { neutraliseLines, neutralisePath } from './neutralise.ts'

/** Lines around a change that are shown with it. */
const around = 3

type Line = { readonly mark: ' ' | '-' | '+'; readonly text: string }

/**
 * What a fix changes, as a unified diff; '' where nothing changes. Made for texts that lines were inserted into.
 * `git apply` takes it, unless the lines shown hold characters that act in a terminal: those are spelt out.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const lines = compared(linesOf(before), linesOf(after))
  const name = neutralisePath(path.replaceAll('\\', '/'))
  return `--- a/${name}\n+++ b/${name}\n${hunks(lines).join('')}`
}

/** Lines with their ends, so that a missing last one shows. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function compared(before: readonly string[], after: readonly string[]): Line[] {
  const lines: Line[] = []
  let at = 0
  for (const text of before) {
    const to = after.indexOf(text, at)
    if (to === -1) {
      lines.push({ mark: '-', text })
      continue
    }
    for (; at < to; at++) lines.push({ mark: '+', text: after[at] ?? '' })
    lines.push({ mark: ' ', text })
    at = to + 1
  }
  for (; at < after.length; at++) lines.push({ mark: '+', text: after[at] ?? '' })
  return lines
}

function hunks(lines: readonly Line[]): string[] {
  const changes = lines.flatMap((line, index) => (line.mark === ' ' ? [] : [index]))
  const ranges: { from: number; to: number }[] = []
  for (const index of changes) {
    const last = ranges.at(-1)
    const from = Math.max(0, index - around)
    const to = Math.min(lines.length, index + around + 1)
    if (last && from <= last.to) last.to = to
    else ranges.push({ from, to })
  }
  return ranges.map(({ from, to }) => hunk(lines, from, to))
}

function hunk(lines: readonly Line[], from: number, to: number): string {
  const shown = lines.slice(from, to)
  const header = `@@ -${range(lines, from, shown, '+')} +${range(lines, from, shown, '-')} @@\n`
  return header + shown.map(written).join('')
}

function range(lines: readonly Line[], from: number, shown: readonly Line[], without: '+' | '-'): string {
  const before = lines.slice(0, from).filter(({ mark }) => mark !== without).length
  const count = shown.filter(({ mark }) => mark !== without).length
  return `${count === 0 ? before : before + 1},${count}`
}

function written({ mark, text }: Line): string {
  const end = text.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'
  // A carriage return belongs to its line; what else could act in a terminal is shown.
  const plain = text.replace(/\r?\n$/, '')
  return `${mark}${neutraliseLines(plain)}${text.slice(plain.length)}${end}`
}
