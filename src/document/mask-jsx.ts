import { isHtmlName } from './html-names.ts'
import type { Seeker } from './seeker.ts'
import type { DocumentKind } from './types.ts'

// A tag, attribute or expression longer than this is not looked through: it keeps the scan linear.
const MAX_LENGTH = 2000
const TAG_NAME = /<\/?([A-Z][\w.]*)/y

/**
 * Where a JSX tag (`<Name prop={x}>`, `</Name>`, `<Name/>`) ends, null when it is none. HTML elements written in
 * capitals are none, unless an attribute is an expression.
 */
export function jsxTagEnd(source: string, at: number, kind: DocumentKind): number | null {
  TAG_NAME.lastIndex = at
  const name = TAG_NAME.exec(source)?.[1]
  if (name === undefined) return null
  const limit = Math.min(source.length, at + MAX_LENGTH)
  let expression = false
  let index = at + 1 + name.length
  while (index < limit) {
    const character = source.charAt(index)
    if (character === '>') return expression || kind === 'mdx' || !isHtmlName(name) ? index + 1 : null
    if (character === '"' || character === "'") index = quoteEnd(source, index, limit)
    else if (character === '{') {
      expression = true
      index = balancedEnd(source, index, limit) ?? limit
    } else if (character === '<') return null
    else index += 1
  }
  return null
}

/** Where an MDX expression `{…}` ends, null when its braces do not balance before the next blank line. */
export function expressionEnd(source: string, at: number, blank: Seeker): number | null {
  return balancedEnd(source, at, Math.min(blank(at), at + MAX_LENGTH))
}

const IMPORT = /import\s+(?:[\w*{][^'"`\r\n]*\sfrom\s+)?(['"])[^'"\r\n]+\1[ \t]*;?[ \t]*(?=[\r\n]|$)/y
const IMPORT_LIST =
  /import\s+(?:\w+\s*,\s*)?\{[^{}'"`]{0,2000}\}\s*from\s+(['"])[^'"\r\n]+\1[ \t]*;?[ \t]*(?=[\r\n]|$)/y
const EXPORT = /export\s+(?:const|let|var|default|async|function|class|\*|\{)/y

/** Where an `import` or `export` statement at the start of a line ends, null when the line is a sentence. */
export function esmEnd(source: string, at: number, blank: Seeker): number | null {
  for (const pattern of [IMPORT, IMPORT_LIST]) {
    pattern.lastIndex = at
    if (pattern.test(source)) return pattern.lastIndex
  }
  EXPORT.lastIndex = at
  if (!EXPORT.test(source)) return null
  const end = blank(at)
  // `export default function` is code; a sentence that starts so has no bracket, brace or equals sign.
  return /[={(*]/.test(source.slice(at, Math.min(end, at + 200))) ? end : null
}

function quoteEnd(source: string, at: number, limit: number): number {
  const quote = source.charAt(at)
  let index = at + 1
  while (index < limit && source.charAt(index) !== quote) index += 1
  return index + 1
}

function balancedEnd(source: string, at: number, limit: number): number | null {
  let depth = 0
  for (let index = at; index < limit; index += 1) {
    const character = source.charAt(index)
    if (character === '{') depth += 1
    else if (character === '}') {
      depth -= 1
      if (depth === 0) return index + 1
    } else if (character === '"' || character === '`') index = quoteEnd(source, index, limit) - 1
  }
  return null
}
