import type { Case, Variation } from './types.ts'
import { variations } from './types.ts'

/** A case in another form: its text, and its name for messages. */
export type Varied = { readonly variation: Variation; readonly text: string; readonly filePath: string }

/** The forms a case can be tried in. A text of several blocks, or with markup of its own, is left where it is. */
export function vary({
  text,
  filePath = 'case.md',
  variations: wanted = variations,
}: Case): readonly Varied[] {
  const prefixed = (first: string, rest: string): string =>
    text.replace(/\n+$/, '').replace(/^/, first).replace(/\n/g, `\n${rest}`)
  const all: readonly (Varied & { readonly fits: boolean })[] = [
    { variation: 'crlf', text: text.replace(/\r?\n/g, '\r\n'), filePath, fits: text.includes('\n') },
    { variation: 'list', text: prefixed('- ', '  '), filePath, fits: isParagraph(text) },
    { variation: 'quote', text: prefixed('> ', '> '), filePath, fits: isParagraph(text) },
    { variation: 'mdx', text, filePath: 'case.mdx', fits: !/[{}<>]|^(?:import|export)\b|^ {4}/m.test(text) },
  ]
  return all.filter(({ variation, fits }) => fits && wanted.includes(variation))
}

/** One block of plain words, which may stand in a list or a quote just as well. */
function isParagraph(text: string): boolean {
  return text.trim() !== '' && !/\n\s*\n\s*\S|^\s*(?:[-+*>#|=~`:[]|\d+[.)]|---)/m.test(text)
}
