import { lineIndex, offsetAt } from '../../document/place.ts'
import type { LintMessage, LintResult } from '../../linter/types.ts'
import { type Entry, entriesOf } from '../entries.ts'
import { escapeHtml } from '../escape/html.ts'
import { count } from '../phrases.ts'
import { card, type Shown } from './finding.ts'
import { type Block, blocksOf } from './lines.ts'
import { type Marked, markedLine } from './marked-line.ts'

/** An article with findings, as the page shows it. `source` is null where the file could not be read. */
export type Article = {
  /** Counts from 1. */
  readonly number: number
  /** From the folder of the run. */
  readonly path: string
  readonly folder: string
  readonly result: LintResult
  readonly source: string | null
}

/** The id of a finding by its index in its result. */
export function findingId(article: number, index: number): string {
  return `f${article}-${index}`
}

/** An article with its findings under the passages they are about. */
export function articleHtml({ number, path, folder, result, source }: Article): string {
  const ids = new Map(result.messages.map((message, index) => [message, findingId(number, index)]))
  const blocks = source === null ? [] : blocksOf(source)
  const lines = new Set(
    blocks.flatMap(block => (block.kind === 'blank' ? [] : block.lines.map(line => line.number))),
  )
  const anchor = (line: number): string | null => (lines.has(line) ? lineAnchor(number, line) : null)
  const shownOf = (message: LintMessage): Shown => ({ id: ids.get(message) ?? '', message, anchor })
  const entries = entriesOf(result.messages)
  const body =
    source === null
      ? cards(entries, shownOf)
      : text(number, blocks, entries, marksOf(source, result.messages, shownOf), shownOf)
  const sum = [count(result.errorCount, 'error'), count(result.warningCount, 'warning')].join(', ')
  return [
    `<article class="article" id="a${number}" data-folder="${escapeHtml(folder)}" aria-labelledby="a${number}-title">`,
    `<header><h3 id="a${number}-title">${escapeHtml(path)}</h3><p>${sum}</p></header>`,
    body,
    '</article>',
  ].join('\n')
}

function text(
  article: number,
  blocks: readonly Block[],
  entries: readonly Entry[],
  marks: MarksByLine,
  shownOf: (message: LintMessage) => Shown,
): string {
  const waiting = entries.toSorted((one, other) => lastLine(one) - lastLine(other))
  let told = 0
  const shown = blocks.map((block, index) => {
    const isLast = index === blocks.length - 1
    const end = block.lines.at(-1)?.number ?? 0
    const from = told
    for (let next = waiting[told]; next && (isLast || lastLine(next) <= end); next = waiting[told]) told++
    return blockHtml(article, block, marks) + cards(waiting.slice(from, told), shownOf)
  })
  return `<div class="source">\n${shown.join('')}</div>`
}

function blockHtml(article: number, { kind, lines }: Block, marks: MarksByLine): string {
  if (kind === 'blank') return ''
  const rows = lines.map(line => {
    const number = `<span class="number" aria-hidden="true">${line.number}</span>`
    return `<div class="line" id="${lineAnchor(article, line.number)}">${number}<span class="words">${markedLine(line, marks.get(line.number) ?? [])}</span></div>`
  })
  const depth = lines[0]?.depth ?? 0
  return `<div class="block ${kind}${depth > 0 ? ` depth-${depth}` : ''}">\n${rows.join('\n')}\n</div>\n`
}

function cards(entries: readonly Entry[], shownOf: (message: LintMessage) => Shown): string {
  if (entries.length === 0) return ''
  return `<ul class="findings">\n${entries.map(entry => card(entry, shownOf)).join('\n')}\n</ul>\n`
}

function lineAnchor(article: number, line: number): string {
  return `a${article}-${line}`
}

/** The line under which an entry is told: the last one that it is about. */
function lastLine(entry: Entry): number {
  const messages = entry.kind === 'one' ? [entry.message] : entry.messages
  return messages.reduce((line, message) => Math.max(line, message.endLine ?? message.line), 0)
}

/** What is marked in each line, by its number. */
type MarksByLine = ReadonlyMap<number, readonly Marked[]>

function marksOf(
  source: string,
  messages: readonly LintMessage[],
  shownOf: (message: LintMessage) => Shown,
): MarksByLine {
  const index = lineIndex(source)
  const marks = new Map<number, Marked[]>()
  for (const message of messages) {
    const { line, column, endLine, endColumn, severity } = message
    if (endLine === undefined || endColumn === undefined) continue
    const start = offsetAt(index, { line, column })
    const end = offsetAt(index, { line: endLine, column: endColumn })
    const mark = { id: shownOf(message).id, start, end, isError: severity === 2 }
    for (let at = line; at <= Math.min(endLine, index.starts.length); at++) {
      const here = marks.get(at)
      if (here) here.push(mark)
      else marks.set(at, [mark])
    }
  }
  return marks
}
