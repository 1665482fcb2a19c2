import type { Root } from 'mdast'
import { BlockWriter } from './block-writer.ts'
import { writeBlocks } from './blocks.ts'
import { type Excess, findExcess, MAX_DEPTH, MAX_LENGTH } from './complexity.ts'
import { readFrontMatter } from './front-matter.ts'
import { DEFAULT_FRONT_MATTER_KEYS } from './front-matter-keys.ts'
import { maskTemplates } from './mask.ts'
import { withNextBlocks } from './next-block.ts'
import { createReading } from './reading.ts'
import type { Document, DocumentKind, DocumentProblem, MetComment, Parse } from './types.ts'

/** `frontMatterKeys`: keys whose values are prose; see `isProseKey`. */
export type ReadOptions = { readonly frontMatterKeys?: readonly string[] }

/**
 * Reads an article: its prose in blocks with their maps, headings, front matter and comments. All offsets are UTF-16
 * units of `source`, 0-based. Never throws: what is wrong with the file is in `problems`; after a fatal one there are
 * no blocks.
 */
export function readDocument(
  source: string,
  kind: DocumentKind,
  parse: Parse,
  options: ReadOptions = {},
): Document {
  // A parser drops a byte order mark and counts from behind it.
  const base = source.startsWith('\uFEFF') ? 1 : 0
  // Length first: nothing else looks at a source that is too long.
  const { maxLength = MAX_LENGTH } = parse
  const long = source.length > maxLength ? findExcess(source, maxLength) : null
  if (long !== null) return failed(source, kind, tooComplex(long, maxLength))
  const masked = maskTemplates(source, kind)
  const excess = findExcess(masked.text, maxLength)
  if (excess !== null) return failed(source, kind, tooComplex(excess, maxLength))
  let tree: Root
  try {
    tree = parse(masked.text.slice(base), kind)
  } catch (error) {
    return failed(source, kind, parseError(error, source, base))
  }
  try {
    return project(source, kind, tree, masked.text, base, masked.comments, options)
  } catch (error) {
    // Inline markup can nest deeper than the stack; nothing else in here throws.
    if (error instanceof RangeError)
      return failed(
        source,
        kind,
        tooComplex({ messageId: 'too-deep', span: { start: 0, end: 0 } }, maxLength),
      )
    return failed(source, kind, parseError(error, source, base))
  }
}

function project(
  source: string,
  kind: DocumentKind,
  tree: Root,
  text: string,
  base: number,
  masked: readonly MetComment[],
  options: ReadOptions,
): Document {
  const reading = createReading(tree, text, base, kind, masked)
  const writer = new BlockWriter()
  const keys = options.frontMatterKeys ?? DEFAULT_FRONT_MATTER_KEYS
  const { frontMatter, problems } = readFrontMatter(reading, writer, tree, source, keys)
  writeBlocks(reading, writer, tree)
  const comments = withNextBlocks(reading, tree)
  return { source, kind, blocks: writer.blocks, frontMatter, comments, problems }
}

function failed(source: string, kind: DocumentKind, problem: DocumentProblem): Document {
  return {
    source,
    kind,
    blocks: [],
    frontMatter: { data: {}, span: null },
    comments: [],
    problems: [problem],
  }
}

function reasonOf(messageId: Excess['messageId'], maxLength: number): string {
  switch (messageId) {
    case 'too-long':
      return `it is longer than ${maxLength.toLocaleString('en')} characters`
    case 'endless':
      return `a passage in it is longer than ${MAX_LENGTH.toLocaleString('en')} characters`
    case 'too-deep':
      return `quotations, lists or markup nest deeper than ${MAX_DEPTH} levels`
    case 'too-tangled':
      return 'it has more markup, or more unmatched brackets and emphasis marks in one passage, than can be resolved in reasonable time'
  }
}

function tooComplex({ messageId, span }: Excess, maxLength: number): DocumentProblem {
  const reason = reasonOf(messageId, maxLength)
  const message = `This file was not checked: ${reason}. Split the file, or close the markup here.`
  return { rule: 'document/too-complex', messageId, message, span, fatal: true }
}

function parseError(error: unknown, source: string, base: number): DocumentProblem {
  const message = `This file was not checked: it cannot be parsed (${error instanceof Error ? error.message : String(error)}).`
  const start = Math.min(errorOffset(error) + base, source.length)
  return {
    rule: 'document/parse-error',
    messageId: 'unparsable',
    message,
    span: { start, end: Math.min(start + 1, source.length) },
    fatal: true,
  }
}

/** The offset a parser's error names (vfile messages carry one in `place`), else 0. */
function errorOffset(error: unknown): number {
  let value: unknown = error
  for (const key of ['place', 'start']) {
    if (typeof value === 'object' && value !== null && key in value) value = Reflect.get(value, key)
  }
  const offset: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'offset') : undefined
  return typeof offset === 'number' ? offset : 0
}
