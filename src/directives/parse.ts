import type { Comment, Span } from '../document/types.ts'
import { didYouMean } from '../language/closest.ts'
import * as messages from './messages.ts'
import { readReason } from './reason.ts'
import type { DirectiveProblem, Pattern, Reach, Reason } from './types.ts'

/** A comment that is a directive, before it is known what it covers. */
export type Parsed = {
  readonly name: string
  readonly reach: Reach | 'enable'
  readonly patterns: readonly Pattern[]
  readonly reason: Reason
  readonly span: Span
}

const reaches = new Map<string, Reach | 'enable'>([
  ['claimlint-disable', 'region'],
  ['claimlint-enable', 'enable'],
  ['claimlint-disable-line', 'line'],
  ['claimlint-disable-next-line', 'next-line'],
  ['claimlint-disable-next-block', 'next-block'],
  ['claimlint-disable-file', 'file'],
])

const directive = /^claimlint(?:-[\w-]*|[ \t:]+(?:disable|enable)[\w-]*)/i

// ESLint's separator, and the dashes that it turns into: older renderers take "--" within a line for no comment.
const separator = /(?:^|\s)(?:-{2,}|[—–])(?:\s|$)/

/** Reads a comment. Null for one that is no directive; a problem for one that tries to be. */
export function parseComment(comment: Comment, source: string): Parsed | DirectiveProblem | null {
  const written = directive.exec(comment.text)?.[0]
  if (written === undefined) return null
  const { span } = comment
  const reach = reaches.get(written)
  if (reach === undefined) {
    const hint = didYouMean(written.replace(/[ \t:]+/, '-'), [...reaches.keys()])
    return problem('unknown-directive', span, messages.unknownDirective(written, hint))
  }
  const start = source.indexOf(written, span.start) + written.length
  const body = source.slice(start, span.start + inside(source, span))
  const cut = separator.exec(body)
  const list = cut === null ? body : body.slice(0, cut.index)
  const { reason, badDay } = readReason(cut === null ? '' : body.slice(cut.index + cut[0].length))
  if (badDay !== null) return problem('bad-day', span, messages.badDay(badDay))
  const patterns = [...list.matchAll(/[^\s,:]+/g)].map(({ 0: text, index }) => ({
    text,
    span: { start: start + index, end: start + index + text.length },
  }))
  return { name: written, reach, patterns, reason, span }
}

/** Where the text of a comment ends, counted from its start: before `-->`, or `*​/}`. */
function inside(source: string, { start, end }: Span): number {
  const text = source.slice(start, end)
  return text.length - (/(?:--!?>|\*\/\s*\})$/.exec(text)?.[0].length ?? 0)
}

function problem(messageId: DirectiveProblem['messageId'], span: Span, message: string): DirectiveProblem {
  return { messageId, severity: 2, message, span }
}
