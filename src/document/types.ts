import type { Root } from 'mdast'

/** Half-open range in the source text. Offsets are UTF-16 code units, 0-based. */
export type Span = { readonly start: number; readonly end: number }

/** Half-open range in the prose of one block. Offsets are UTF-16 code units of `block.prose`, 0-based. */
export type ProseSpan = { readonly start: number; readonly end: number }

/** A place as people and editors count it: lines and columns are 1-based; columns count UTF-16 code units. */
export type Position = { readonly line: number; readonly column: number }

export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'table-cell'
  | 'image-alt'
  | 'html'
  | 'front-matter'
  | 'footnote'

/** One heading above a block: its depth (1–6) and its prose. */
export type HeadingRef = { readonly depth: number; readonly prose: string; readonly block: number }

/** A link as the reader sees it: `span` covers the link text in the block's prose. `title` is '' when absent. */
export type Link = { readonly span: ProseSpan; readonly url: string; readonly title: string }

/** A footnote mark: `at` is the prose offset where it stands; `text` the prose of its definition, null when undefined. */
export type FootnoteMark = {
  readonly at: number
  readonly label: string
  readonly text: string | null
  readonly urls: readonly string[]
}

/**
 * A run of prose and the source it came from. Inside a run of equal lengths, characters map one to one; a run of
 * unequal lengths (an entity, an escape, a soft break with its `> ` prefix) maps as a whole.
 */
export type Run = {
  readonly prose: number
  readonly length: number
  readonly source: number
  readonly sourceLength: number
}

/** A piece of text a reader sees in one go. Text of neighbouring blocks never forms one sentence. */
export type Block = {
  readonly index: number
  readonly kind: BlockKind
  /**
   * The words as read: inline markup gone, entities decoded, soft breaks and no-break spaces as ' ', soft hyphens and
   * zero-width characters dropped, look-alike letters and curly quotes and dashes folded (’ → ', “ → ", ‑ → -).
   * Hard breaks are '\n'. Code, math, URLs shown as text, comments and deleted text are absent (one ' ' in their place
   * where words would otherwise touch).
   */
  readonly prose: string
  readonly runs: readonly Run[]
  /** Headings above, outermost first; for a heading block, those above itself. */
  readonly headings: readonly HeadingRef[]
  /** Heading depth 1–6 for `heading` blocks, else 0. */
  readonly depth: number
  /** True inside a block quote. */
  readonly quoted: boolean
  /** For a list item: the index of the block that introduces its list (the paragraph just before it, or the parent item's text), else null. */
  readonly leadIn: number | null
  /** For list items: which list (equal numbers are siblings), else null. */
  readonly list: number | null
  /** For table cells: row (0 is the header row), column, and the prose of the header cell of the column and first cell of the row. */
  readonly cell: {
    readonly table: number
    readonly row: number
    readonly column: number
    readonly header: string
    readonly rowLabel: string
  } | null
  /** For front matter: the key (`title`, `description`, …), else null. */
  readonly key: string | null
  readonly links: readonly Link[]
  readonly footnotes: readonly FootnoteMark[]
}

/**
 * A comment in the source (`<!-- … -->` or MDX `{/* … *​/}`), for directives. `text` is its inside, trimmed; `next` the
 * paragraph, heading, list, item, table, quotation or HTML block that follows it, null where none does.
 */
export type Comment = { readonly span: Span; readonly text: string; readonly next: Span | null }

/** A comment before it is known what follows it. */
export type MetComment = Omit<Comment, 'next'>

/** Something wrong with the file itself. */
export type DocumentProblem = {
  readonly rule: 'document/parse-error' | 'document/too-complex'
  readonly messageId: string
  readonly message: string
  readonly span: Span
  readonly fatal: boolean
}

export type FrontMatter = {
  /** Plain data of the front matter; {} when there is none or it is broken. */
  readonly data: Readonly<Record<string, unknown>>
  readonly span: Span | null
}

export type DocumentKind = 'markdown' | 'mdx'

export type Document = {
  readonly source: string
  readonly kind: DocumentKind
  readonly blocks: readonly Block[]
  readonly frontMatter: FrontMatter
  readonly comments: readonly Comment[]
  readonly problems: readonly DocumentProblem[]
}

/** The one door to a Markdown parser: gives mdast with positions. May throw; the caller turns that into a finding. */
export type Parse = {
  (source: string, kind: DocumentKind): Root
  /** The longest source that the parser takes, in UTF-16 units; where it is not there, what remark takes. */
  readonly maxLength?: number
}
