import { escapeHtmlLines } from '../escape/html.ts'
import type { Line } from './lines.ts'

/** What a finding marks in the source. Offsets are UTF-16 code units, 0-based. */
export type Marked = {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly isError: boolean
}

/** A line as HTML: what findings name is marked and leads to them, and the signs of Markdown step back. */
export function markedLine(line: Line, marks: readonly Marked[]): string {
  const { start, text } = line
  const here = marks.filter(mark => mark.start < start + text.length && mark.end > start)
  const signs =
    line.kind === 'code' ? [] : signsIn(text).map(([from, to]) => [start + from, start + to] as const)
  const cuts = new Set([start, start + text.length])
  for (const each of here) for (const at of [each.start, each.end]) cuts.add(at)
  for (const sign of signs) for (const at of sign) cuts.add(at)
  const edges = [...cuts]
    .filter(at => at >= start && at <= start + text.length)
    .sort((one, other) => one - other)
  return edges
    .slice(1)
    .map((to, index) => {
      const from = edges[index] ?? start
      const words = escapeHtmlLines(text.slice(from - start, to - start))
      const isSign = signs.some(([signFrom, signTo]) => signFrom <= from && to <= signTo)
      const shown = isSign ? `<span class="sign">${words}</span>` : words
      return marked(
        shown,
        here.filter(mark => mark.start <= from && to <= mark.end),
      )
    })
    .join('')
}

function marked(words: string, marks: readonly Marked[]): string {
  const first = marks.find(({ isError }) => isError) ?? marks[0]
  if (!first) return words
  const ids = marks.map(({ id }) => id).join(' ')
  const level = first.isError ? 'error' : 'warning'
  return `<mark class="${level}" data-findings="${ids}"><a href="#${first.id}" aria-describedby="${first.id}-text">${words}</a></mark>`
}

/** Where the signs of Markdown stand in a line: at its start, around words, and the targets of links. */
function signsIn(text: string): [number, number][] {
  const found = text.matchAll(
    /^\s*(?:#{1,6}\s|[-*+]\s|>\s?)|\*\*|__|\]\([^)]*\)|!?\[(?=[^\]]*\]\()|\[\^[^\]]*\]:?/g,
  )
  return [...found].map(match => [match.index, match.index + match[0].length])
}
