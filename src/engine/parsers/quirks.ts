import {
  hasAutolinkAtBorder,
  hasAutolinkInBrackets,
  hasLongFootnote,
  hasLongTag,
  hasOddRow,
} from './quirk-scans.ts'

/** A construct that satteri and remark read differently; `isIn` is linear in the source. */
export type Quirk = { readonly name: string; readonly isIn: (source: string) => boolean }

/** Every such construct that is known. Each check errs on the side of remark. */
export const quirks: readonly Quirk[] = [
  quirk('a line that ends in a carriage return alone', /\r(?!\n)/),
  quirk('a NUL character', /\0/),
  { name: 'a byte order mark within the text', isIn: source => source.indexOf('\uFEFF', 1) !== -1 },
  { name: 'front matter that is not closed', isIn: hasOpenFrontMatter },
  { name: 'a comment that is not closed', isIn: hasOpenComment },
  // CommonMark takes emoji for punctuation since 0.31; micromark sees their halves.
  quirk(
    'emphasis between a word and a character beyond the basic plane',
    /[^\s*_~][*_~]+[\ud800-\udbff]|[\udc00-\udfff][*_~]+[^\s*_~]/,
  ),
  quirk('different marks of emphasis beside each other', /\*[_~]|_[*~]|~[*_]/),
  quirk('an escaped mark of emphasis beside another one', /\\[*_~]+(?=[*_~])/),
  quirk('an autolink without a host name', /(?:https?:\/\/|www\.)(?![A-Za-z0-9])/i),
  quirk('www. behind a character that ends no word', /[^\s*_~([/A-Za-z0-9]www\./i),
  quirk('an e-mail address behind a slash', /\/[\w.+-]+@[\w-]+\.[\w.-]*[A-Za-z]/),
  quirk('a protocol before an e-mail address', /(?<![(<"'])(?:mailto|xmpp):[\w.+-]+@/i),
  { name: 'an autolink that ends at the border of a table cell', isIn: hasAutolinkAtBorder },
  { name: 'an autolink in brackets that are no link', isIn: hasAutolinkInBrackets },
  quirk('a definition before a table', /\]:[ \t]*(?:\||\r?\n[ \t>]*[|:-])/),
  quirk('a task without a text, or one that begins with a tag', /\[[ xX]\][ \t]*(?:\r?\n|$|<)/),
  { name: 'a table row of a bar alone, or one that begins with a tag or a list item', isIn: hasOddRow },
  { name: 'a tag of several lines in a quotation or list', isIn: hasLongTag },
  { name: 'a footnote of several lines, or of more than words', isIn: hasLongFootnote },
]

/** The first known construct in a source that satteri reads in another way than remark, null when there is none. */
export function findQuirk(source: string): Quirk | null {
  return quirks.find(({ isIn }) => isIn(source)) ?? null
}

function quirk(name: string, pattern: RegExp): Quirk {
  return { name, isIn: source => pattern.test(source) }
}

const FENCE = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\n|$)/
const CLOSERS: Readonly<Record<string, RegExp>> = {
  '---': /\n---[ \t]*(?=\r?\n|$)/,
  '+++': /\n\+\+\+[ \t]*(?=\r?\n|$)/,
}

function hasOpenFrontMatter(source: string): boolean {
  const fence = FENCE.exec(source)?.[1]
  return fence !== undefined && CLOSERS[fence]?.test(source) === false
}

function hasOpenComment(source: string): boolean {
  const last = source.lastIndexOf('<!--')
  return last !== -1 && source.indexOf('-->', last) === -1
}
