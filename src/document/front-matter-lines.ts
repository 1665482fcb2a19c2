/** A `key: value` line of front matter that is no YAML; `start` is the offset of the value in the text. */
export type FrontMatterLine = { readonly key: string; readonly value: string; readonly start: number }

const pair = /^([\w.-]+):[ \t]+(\S.*)$/

/**
 * The top-level `key: value` lines of a text that the YAML parser refused (`title: Sleep: the truth`), so that a title
 * that readers see is checked all the same. Values are taken as they stand, without surrounding quotes.
 */
export function frontMatterLines(text: string): FrontMatterLine[] {
  const lines: FrontMatterLine[] = []
  let at = 0
  for (const line of text.split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    const [whole, key, rest] = pair.exec(line.replace(/[\r\n]+$/, '')) ?? []
    if (whole !== undefined && key !== undefined && rest !== undefined) {
      const quoted = /^(["'])(.*)\1$/.exec(rest.trimEnd())
      const value = quoted?.[2] ?? rest.trimEnd()
      lines.push({ key, value, start: at + whole.length - rest.length + (quoted ? 1 : 0) })
    }
    at += line.length
  }
  return lines
}
