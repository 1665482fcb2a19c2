import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Parse } from './types.ts'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()

/**
 * Parses Markdown (CommonMark, GFM, YAML and TOML front matter) with remark. Both kinds use the same grammar:
 * `readDocument` blanks ESM, JSX and expressions before it calls a parser. Positions are UTF-16 offsets, 0-based.
 * May throw what remark throws, for instance a RangeError on extremely deep nesting.
 */
export const parseRemark: Parse = source => processor.parse(source)
