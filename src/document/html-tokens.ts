import { isHiddenElement } from './html-names.ts'

/** A piece of HTML; offsets count in the HTML text, half-open. A `hidden` token covers an element and its content. */
export type HtmlToken =
  | { readonly type: 'text'; readonly start: number; readonly end: number }
  | { readonly type: 'comment'; readonly start: number; readonly end: number; readonly text: string }
  | { readonly type: 'hidden'; readonly start: number; readonly end: number }
  | {
      readonly type: 'tag'
      readonly name: string
      readonly closing: boolean
      readonly start: number
      readonly end: number
    }

const NAME = /<(\/?)([A-Za-z][\w:-]*)/y
const RAW = new Set(['script', 'style', 'textarea', 'pre'])

/** Splits HTML into text, tags, comments and elements that hold no prose. Never throws; linear in its length. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = []
  const unclosed = new Set<string>()
  let lower: string | null = null
  let at = 0
  let text = 0
  const flush = (end: number) => {
    if (end > text) tokens.push({ type: 'text', start: text, end })
  }
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) break
    const next = html.charAt(open + 1)
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4)
      const end = close === -1 ? html.length : close + 3
      flush(open)
      tokens.push({
        type: 'comment',
        start: open,
        end,
        text: html.slice(open + 4, close === -1 ? end : close).trim(),
      })
      at = text = end
      continue
    }
    if (next === '!' || next === '?') {
      const close = html.indexOf('>', open)
      flush(open)
      at = text = close === -1 ? html.length : close + 1
      continue
    }
    NAME.lastIndex = open
    const match = NAME.exec(html)
    if (match === null) {
      at = open + 1
      continue
    }
    const name = (match[2] ?? '').toLowerCase()
    const closing = match[1] === '/'
    let end = tagEnd(html, NAME.lastIndex)
    flush(open)
    if (!closing && isHiddenElement(name) && html.charAt(end - 2) !== '/' && !unclosed.has(name)) {
      lower ??= html.toLowerCase()
      const close = lower.length === html.length ? lower.indexOf(`</${name}`, end) : -1
      if (close !== -1 || RAW.has(name)) {
        const bracket = close === -1 ? -1 : html.indexOf('>', close)
        end = bracket === -1 ? html.length : bracket + 1
        tokens.push({ type: 'hidden', start: open, end })
        at = text = end
        continue
      }
      unclosed.add(name)
    }
    tokens.push({ type: 'tag', name, closing, start: open, end })
    at = text = end
  }
  flush(html.length)
  return tokens
}

/** After the `>` that closes a tag; quoted attribute values may hold one. A tag that never closes takes the rest. */
function tagEnd(html: string, from: number): number {
  let quote = ''
  for (let at = from; at < html.length; at += 1) {
    const character = html.charAt(at)
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '>') return at + 1
    else if ((character === '"' || character === "'") && html.charAt(at - 1) === '=') quote = character
  }
  return html.length
}

/** The value of an attribute inside the tag `html[start, end)` as offsets in `html`, null when it is absent. */
export function attributeSpan(
  html: string,
  start: number,
  end: number,
  name: string,
): { start: number; end: number } | null {
  const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'di')
  const match = pattern.exec(html.slice(start, end))
  const range = match?.indices?.[1] ?? match?.indices?.[2] ?? match?.indices?.[3]
  return range === undefined ? null : { start: start + range[0], end: start + range[1] }
}
