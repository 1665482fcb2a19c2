/** `|https://a.example|`: remark ends the address at the bar, satteri does not. */
export function hasAutolinkAtBorder(source: string): boolean {
  for (const { 0: address, index } of source.matchAll(/(?:https?:\/\/|www\.|@)[^\s|()]*/gi)) {
    if (source.charAt(index + address.length) === '|') return true
  }
  return false
}

const MARKS = /\\[\s\S]|https?:\/\/|www\.|@|xmpp:|[[\]]|\n[ \t>]*(?=\r?\n)/gi

/** `[see www.a.example]`: remark makes no link of it while it reads, then finds it in the text, without a position. */
export function hasAutolinkInBrackets(source: string): boolean {
  let open = 0
  let inside = false
  for (const { 0: mark, index } of source.matchAll(MARKS)) {
    if (mark.startsWith('\\')) continue
    if (mark === '[') open += 1
    else if (mark === ']') {
      if (inside && source.charAt(index + 1) !== '(') return true
      open = Math.max(0, open - 1)
      if (open === 0) inside = false
    } else if (mark.startsWith('\n')) {
      if (inside) return true
      open = 0
    } else if (open > 0) inside = true
  }
  return inside
}

/** A tag that goes on in the next line: inside a container the two keep different white space of that line. */
export function hasLongTag(source: string): boolean {
  let at = 0
  let contained = false
  for (const { 0: tag, index } of source.matchAll(/<[A-Za-z!/?][^<>]*[\r\n][ \t>]/g)) {
    // An indented line belongs to the line at the margin above it.
    while (at <= index) {
      const first = source.charAt(at)
      if (first !== ' ' && first !== '\t' && first !== '\n' && first !== '\r')
        contained = /^(?:>|[-+*](?:[ \t]|$)|\d{1,9}[.)]|\[\^)/.test(source.slice(at, at + 12))
      const end = source.indexOf('\n', at)
      at = end === -1 ? source.length + 1 : end + 1
    }
    if (contained || tag.endsWith('>')) return true
  }
  return false
}

/** Lines for which the two disagree whether they go on with a table. */
export function hasOddRow(source: string): boolean {
  if (/(?:^|\n)[ \t>]*\|[ \t]*(?:\r?\n|$)/.test(source)) return true
  for (const { 0: start, index } of source.matchAll(/\n[ \t>]*(?:<|[-+*][ \t]+\|)/g)) {
    if (!start.endsWith('<')) return true
    const before = source.lastIndexOf('\n', index - 1)
    if (source.slice(before + 1, index).includes('|')) return true
  }
  return false
}

const FOOTNOTE = /\[\^[^[\]\r\n]*\]:/g
const WORDS = /^[ \t]{0,3}(?:[\p{L}"'([!&]|<a |[*_]{1,2}[\p{L}"'[]|\d+(?![.)\d]))/u

/** Read alike are definitions at the margin, of one line of words, before a blank line or another one. */
export function hasLongFootnote(source: string): boolean {
  for (const { 0: mark, index } of source.matchAll(FOOTNOTE)) {
    if (index > 0 && source.charAt(index - 1) !== '\n') return true
    const start = index + mark.length
    const newline = source.indexOf('\n', start)
    const end = newline === -1 ? source.length : newline
    const text = source.slice(start, end)
    if (text.includes('[^') || !WORDS.test(text)) return true
    if (!/^(?:[ \t]*(?:\r?\n|$)|\[\^)/.test(source.slice(end + 1, end + 200))) return true
  }
  return false
}
