import type { Root } from 'mdast'
import { MAX_LENGTH } from '../../document/complexity.ts'
import type { Parse } from '../../document/types.ts'
import { findQuirk } from './quirks.ts'

/** What we call of the package `satteri`; its tree has mdast's shape. */
export type MarkdownToMdast = (
  source: string,
  options: { readonly features: { readonly gfm: boolean; readonly frontmatter: boolean } },
) => object

/**
 * The longest source it is given, in UTF-16 units. satteri itself would take more; but what is understood of a text is
 * some two hundred times as large as the text, and all of one file is in memory at once.
 */
const maxLength = 4_000_000

const features = { gfm: true, frontmatter: true } as const

/**
 * A parser that reads with satteri, and with `remark` what holds a construct that the two read differently; so both
 * give the same document. A source that is too long for remark is read by satteri whatever it holds.
 */
export function createSatteriParse(markdownToMdast: MarkdownToMdast, remark: Parse): Parse {
  const parse = (source: string, kind: Parameters<Parse>[1]): Root => {
    if (source.length <= MAX_LENGTH && findQuirk(source) !== null) return remark(source, kind)
    const tree = markdownToMdast(source, { features })
    if (!isRoot(tree)) throw new Error('satteri gave no tree')
    return tree
  }
  return Object.assign(parse, { maxLength })
}

function isRoot(tree: object): tree is Root {
  return 'type' in tree && tree.type === 'root' && 'children' in tree
}
