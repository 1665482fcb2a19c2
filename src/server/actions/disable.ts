import { lineIndex } from '../../document/place.ts'
import type { LintMessage } from '../../linter/types.ts'
import { titles } from '../messages.ts'
import type { Action, ActionEdit, Article } from './edit.ts'

/**
 * To silence a finding on its line, in its block, in the file. The reason is left for the person to write: where one is
 * asked for, the finding stays until it is there.
 */
export function disableActions(message: LintMessage, article: Article): Action[] {
  const { ruleId } = message
  if (ruleId === null || message.fatal || ruleId.startsWith('document/')) return []
  const action = (title: string, edit: ActionEdit | null): Action[] =>
    edit === null ? [] : [{ title, kind: 'quickfix', mends: [message], edits: [edit] }]
  return [
    ...action(titles.disableLine(ruleId), onLine(ruleId, message.line, article)),
    ...action(titles.disableBlock(ruleId), aboveBlock(ruleId, message.line, article)),
    ...action(titles.disableFile(ruleId), inFile(ruleId, article)),
  ]
}

/** A comment in the manner of the file, up to where its reason stands and from there on. */
function comment(directive: string, ruleId: string, { kind }: Article): readonly [string, string] {
  const [open, close] = kind === 'mdx' ? ['{/*', ' */}'] : ['<!--', ' -->']
  return [`${open} ${directive} ${ruleId} -- `, close]
}

function insertion(at: number, before: string, after: string): ActionEdit {
  return { range: [at, at], text: before + after, cursor: before.length, file: null }
}

/**
 * At the end of the line, where a comment breaks no paragraph: before the space or backslash of a hard line break, and
 * within the last cell of a row.
 */
function onLine(ruleId: string, line: number, article: Article): ActionEdit | null {
  const { source } = article
  if (line <= frontMatterLines(source)) return null
  const lines = linesOf(source)
  const { start, text } = lines[line - 1] ?? { start: source.length, text: '' }
  const end = /(?:[ \t]*\|)?(?:[ \t]*|\\)$/.exec(text)?.index ?? text.length
  const [before, after] = comment('claimlint-disable-line', ruleId, article)
  return insertion(start + end, ` ${before}`, after)
}

/** Above the paragraph, heading, list or table that the line belongs to. */
function aboveBlock(ruleId: string, line: number, article: Article): ActionEdit | null {
  const { source } = article
  const front = frontMatterLines(source)
  if (line <= front) return null
  const lines = linesOf(source)
  let first = line
  while (first - 1 > front && joins(lines[first - 2]?.text ?? '', lines[first - 1]?.text ?? '')) first -= 1
  first = topOfList(lines, first, front)
  const { start, text } = lines[first - 1] ?? { start: source.length, text: '' }
  const indent = /^[ \t]*/.exec(text)?.[0] ?? ''
  const [before, after] = comment('claimlint-disable-next-block', ruleId, article)
  return insertion(start, indent + before, `${after}${lineEnd(source)}`)
}

/** At the top, behind front matter. */
function inFile(ruleId: string, article: Article): ActionEdit {
  const { source } = article
  const { start } = linesOf(source)[frontMatterLines(source)] ?? { start: source.length }
  const at = start === 0 && source.startsWith('\uFEFF') ? 1 : start
  const [before, after] = comment('claimlint-disable-file', ruleId, article)
  const eol = lineEnd(source)
  const apart = /^[ \t]*(?:[\r\n]|$)/.test(source.slice(at)) ? '' : eol
  return insertion(at, before, `${after}${eol}${apart}`)
}

type Line = { readonly start: number; readonly text: string }

function linesOf(source: string): readonly Line[] {
  const { starts, length } = lineIndex(source)
  return starts.map((start, index) => ({
    start,
    text: source.slice(start, starts[index + 1] ?? length).replace(/[\r\n]+$/, ''),
  }))
}

const blank = /^[ \t>]*$/
const ownLine =
  /^ {0,3}(?:#{1,6}(?:[ \t]|$)|(?:[-*_][ \t]*){3,}$|```|~~~|<!--.*-->[ \t]*$|\{\/\*.*\*\/\}[ \t]*$)/
const item = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/
const inner = /^(?: {2,}|\t)\S/

/** Whether a line belongs to the same block as the one above it, as far as their first characters tell. */
function joins(above: string, line: string): boolean {
  if (blank.test(above) || ownLine.test(above) || ownLine.test(line)) return false
  return !item.test(line) || item.test(above) || inner.test(above)
}

/** The first line of a list whose items stand apart; any other line is its own. */
function topOfList(lines: readonly Line[], from: number, front: number): number {
  let top = from
  if (!item.test(lines[from - 1]?.text ?? '')) return from
  for (let line = from - 1; line > front; line -= 1) {
    const text = lines[line - 1]?.text ?? ''
    if (item.test(text)) top = line
    else if (!blank.test(text) && !inner.test(text)) break
  }
  return top
}

/** How many lines YAML or TOML front matter takes; 0 without. */
function frontMatterLines(source: string): number {
  const found =
    /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)(?:[\s\S]*?(?:\r\n|\n|\r))?\1[ \t]*(?=[\r\n]|$)/.exec(source)
  return found === null ? 0 : found[0].split(/\r\n|\n|\r/).length
}

function lineEnd(source: string): string {
  return /\r\n|\n|\r/.exec(source)?.[0] ?? '\n'
}
