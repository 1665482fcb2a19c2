import { MASK } from './fold.ts'
import { esmEnd, expressionEnd, jsxTagEnd } from './mask-jsx.ts'
import { blankLineSeeker, type Seeker, seeker } from './seeker.ts'
import type { DocumentKind, MetComment, Span } from './types.ts'

/** The source with template syntax blanked, unit for unit, and the MDX comments met on the way. */
export type Masked = { readonly text: string; readonly comments: readonly MetComment[] }

/** Where something that is no prose ends, and the comment it is, if it is one. */
type Found = { readonly end: number; readonly comment: MetComment | null }

type Scan = {
  readonly source: string
  readonly kind: DocumentKind
  readonly seek: (needle: string) => Seeker
  readonly blank: Seeker
}

const TRIGGER = /\{|<!--|<[A-Z]|\$|\[!|:::|!!!|\?\?\?|(?<=^|[\r\n])(?:import|export)\b/g

/**
 * Blanks what a template engine, MDX or an extended Markdown would take away before a reader sees the page: Liquid,
 * Hugo, kramdown attributes, JSX tags with expressions, ESM, `{/* … *​/}`, math, directive fences. Offsets and line
 * ends stay, so a parser sees plain words and the positions it gives hold for the source. Linear in the source.
 */
export function maskTemplates(source: string, kind: DocumentKind): Masked {
  const scan = createScan(source, kind)
  const comments: MetComment[] = []
  const parts: string[] = []
  let copied = 0
  TRIGGER.lastIndex = 0
  for (let match = TRIGGER.exec(source); match !== null; match = TRIGGER.exec(source)) {
    const at = match.index
    if (source.startsWith('<!--', at)) {
      const end = scan.seek('-->')(at)
      TRIGGER.lastIndex = end === source.length ? at + 4 : end
      continue
    }
    const found = findSyntax(scan, at)
    if (found === null) {
      TRIGGER.lastIndex = at + 1
      continue
    }
    if (found.comment !== null) comments.push(found.comment)
    parts.push(source.slice(copied, at), blanked(source, { start: at, end: found.end }))
    copied = found.end
    TRIGGER.lastIndex = Math.max(found.end, at + 1)
  }
  if (copied === 0) return { text: source, comments }
  return { text: parts.join('') + source.slice(copied), comments }
}

function createScan(source: string, kind: DocumentKind): Scan {
  const seekers = new Map<string, Seeker>()
  const seek = (needle: string): Seeker => {
    const known = seekers.get(needle) ?? seeker(source, needle)
    seekers.set(needle, known)
    return known
  }
  return { source, kind, seek, blank: blankLineSeeker(source) }
}

function blanked(source: string, span: Span): string {
  return source.slice(span.start, span.end).replace(/[^\r\n]/g, MASK)
}

function findSyntax(scan: Scan, at: number): Found | null {
  const { source } = scan
  const first = source.charAt(at)
  if (first === '{') return findBraces(scan, at)
  if (first === '<') return plain(jsxTagEnd(source, at, scan.kind))
  if (first === '$') return plain(mathEnd(scan, at))
  if (first === '[')
    return plain(stickyEnd(/\[![A-Za-z]+\][-+]?(?=[ \t\r\n]|$)/y, source, at, /(?:^|[\r\n])[ \t>]*>[ \t]*$/))
  if (first === ':')
    return plain(stickyEnd(/:::+[ \t]*[\w-]*(?:\{[^}\r\n]*\})?/y, source, at, /(?:^|[\r\n])[ \t>]*$/))
  // MkDocs: `!!! note "A title"`; the title stays.
  if (first === '!' || first === '?') {
    return plain(stickyEnd(/[!?]{3}\+?[ \t]+[a-z][a-z -]*(?=["\r\n]|$)/y, source, at, /(?:^|[\r\n])[ \t>]*$/))
  }
  return plain(esmEnd(source, at, scan.blank))
}

function plain(end: number | null): Found | null {
  return end === null ? null : { end, comment: null }
}

// `{#id}`, `{.class}`, `{width=50%}`: attributes of kramdown, Pandoc and site generators.
const ATTRIBUTE = /(?:[#.][\w-]+|[\w-]+=(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\s{}"']+))/.source
const ATTRIBUTES = new RegExp(`\\{[ \\t]*${ATTRIBUTE}(?:[ \\t]+${ATTRIBUTE})*[ \\t]*\\}`, 'y')

function findBraces(scan: Scan, at: number): Found | null {
  const { source, kind } = scan
  switch (source.charAt(at + 1)) {
    case '{':
      return plain(closed(scan, at, '}}'))
    case '%':
      return plain(liquidCommentEnd(scan, at) ?? closed(scan, at, '%}'))
    case '<':
      return plain(closed(scan, at, '>}}'))
    case ':':
      return plain(kramdownCommentEnd(scan, at) ?? closed(scan, at, '}'))
    case '/':
    case '*':
      return findComment(scan, at)
    default:
      return plain(kind === 'mdx' ? expressionEnd(source, at, scan.blank) : stickyEnd(ATTRIBUTES, source, at))
  }
}

/** A tag ends at its closer in the same paragraph; code fences and back-ticks within say that it is no tag. */
function closed(scan: Scan, at: number, closer: string): number | null {
  const start = scan.seek(closer)(at + 2)
  if (start === scan.source.length || start > scan.blank(at)) return null
  const tick = scan.seek('`')(at)
  if (tick < start) return null
  if (closer === '}' && (scan.seek('\n')(at) < start || scan.seek('\r')(at) < start)) return null
  return start + closer.length
}

function findComment(scan: Scan, at: number): Found | null {
  const start = scan.seek('*/')(at + 3)
  if (!scan.source.startsWith('{/*', at) || start === scan.source.length) return null
  const end = stickyEnd(/\*\/\s*\}/y, scan.source, start)
  if (end === null) return null
  return { end, comment: { span: { start: at, end }, text: scan.source.slice(at + 3, start).trim() } }
}

function liquidCommentEnd(scan: Scan, at: number): number | null {
  if (stickyEnd(/\{%-?[ \t]*comment\b/y, scan.source, at) === null) return null
  return stickyEnd(/endcomment[ \t]*-?%\}/y, scan.source, scan.seek('endcomment')(at))
}

function kramdownCommentEnd(scan: Scan, at: number): number | null {
  if (!scan.source.startsWith('{::comment}', at)) return null
  const start = scan.seek('{:/comment}')(at)
  return start === scan.source.length ? null : start + '{:/comment}'.length
}

/** `$x^2$` and `$$…$$`; prices are kept: inside must be a sign of math, and no digit may follow the closer. */
function mathEnd(scan: Scan, at: number): number | null {
  const { source } = scan
  const closer = source.startsWith('$$', at) ? '$$' : '$'
  const start = scan.seek(closer)(at + closer.length)
  const limit = Math.min(scan.blank(at), source.length, at + 2000)
  if (start >= limit) return null
  const inside = source.slice(at + closer.length, start)
  if (!/[\\^_={}]/.test(inside) || /^\s/.test(inside) || (closer === '$' && /\s$|[\r\n]/.test(inside)))
    return null
  return /\d/.test(source.charAt(start + closer.length)) ? null : start + closer.length
}

/** The end of a sticky pattern at `at`, null when it does not match or the text before on the line is not `before`. */
function stickyEnd(pattern: RegExp, source: string, at: number, before?: RegExp): number | null {
  pattern.lastIndex = at
  if (!pattern.test(source)) return null
  const end = pattern.lastIndex
  return before === undefined || before.test(source.slice(Math.max(0, at - 60), at)) ? end : null
}
