import type { Document, Span } from '../document/types.ts'
import { didYouMean } from '../language/closest.ts'
import { isDay } from '../language/day.ts'
import * as messages from './messages.ts'
import { readReason } from './reason.ts'
import type { DirectiveProblem, Disable, Pattern } from './types.ts'

const keys = ['disable', 'reason', 'until', 'register']

type Found = { readonly directives: readonly Disable[]; readonly problems: readonly DirectiveProblem[] }

/**
 * Reads `claimlint: {disable: […], reason: …, until: …, register: …}` of front matter (or a list of those), which holds
 * for the whole file. What cannot be read is a problem and silences nothing.
 */
export function readFrontMatterDirectives({ source, frontMatter }: Document): Found {
  const directives: Disable[] = []
  const problems: DirectiveProblem[] = []
  const value = frontMatter.data['claimlint']
  if (value === undefined || frontMatter.span === null) return { directives, problems }
  const span = keySpan(source, frontMatter.span)
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value]
  for (const entry of entries) {
    const read = readEntry(entry, source, span, frontMatter.span)
    if (typeof read === 'string')
      problems.push({ messageId: 'malformed', severity: 2, message: messages.malformed(read), span })
    else directives.push({ ...read, covers: { start: 0, end: source.length + 1 } })
  }
  return { directives, problems }
}

/** A directive without its reach, or what is wrong with it. */
function readEntry(
  entry: unknown,
  source: string,
  span: Span,
  inside: Span,
): Omit<Disable, 'covers'> | string {
  if (!isRecord(entry)) return 'expected "disable"'
  const stranger = Object.keys(entry).find(key => !keys.includes(key))
  if (stranger !== undefined)
    return `there is no key "${stranger}".${didYouMean(stranger, keys)}`.replace(/\.$/, '')
  const patterns = readPatterns(entry['disable'], source, { start: span.end, end: inside.end })
  if (patterns === null) return 'expected a list of rules under "disable"'
  const { reason, badDay } = readReason(textOf(entry['reason']))
  const until = entry['until'] === undefined ? reason.until : textOf(entry['until'])
  const wrong = badDay ?? (until === null || isDay(until) ? null : until)
  if (wrong !== null) return `"${wrong}" is not a day such as 2027-01-01`
  const register = textOf(entry['register'])
  return {
    act: 'disable',
    name: 'claimlint.disable',
    reach: 'file',
    patterns,
    reason: { ...reason, until, entry: register === '' ? reason.entry : register },
    span,
    place: 'front-matter',
  }
}

/** `true` and `all` mean everything; null for what is no list of rules. */
function readPatterns(value: unknown, source: string, inside: Span): readonly Pattern[] | null {
  if (value === true || value === 'all') return []
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  const texts = list.flatMap(item => (typeof item === 'string' && item.trim() !== '' ? [item.trim()] : []))
  if (texts.length === 0 || texts.length < list.length) return null
  return texts.map(text => ({ text, span: spanOf(text, source, inside) }))
}

/** Where a word stands for the first time; null where it is written in another way. */
function spanOf(text: string, source: string, { start, end }: Span): Span | null {
  const at = source.indexOf(text, start)
  return at === -1 || at + text.length > end ? null : { start: at, end: at + text.length }
}

/** The key in the front matter: `claimlint:`, `[claimlint]`, `claimlint.disable =`. */
function keySpan(source: string, { start, end }: Span): Span {
  const match = /^(?:\[+[ \t]*|["'])?(claimlint)\b/m.exec(source.slice(start, end))
  if (match === null) return { start, end: start }
  const at = start + match.index + match[0].length - 'claimlint'.length
  return { start: at, end: at + 'claimlint'.length }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
