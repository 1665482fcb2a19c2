import type { Root } from 'mdast'
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { alignScalar } from './align-yaml.ts'
import { addHtmlText } from './aligned-text.ts'
import type { BlockWriter } from './block-writer.ts'
import { isProseKey } from './front-matter-keys.ts'
import { frontMatterLines } from './front-matter-lines.ts'
import { ProseBuilder } from './prose-builder.ts'
import { type Reading, spanOf } from './reading.ts'
import { parseToml } from './toml.ts'
import type { DocumentProblem, FrontMatter, Run, Span } from './types.ts'

/** What front matter gives besides blocks. */
export type FrontMatterReading = {
  readonly frontMatter: FrontMatter
  readonly problems: readonly DocumentProblem[]
}

const NONE: FrontMatterReading = { frontMatter: { data: {}, span: null }, problems: [] }

/** Longest front matter that is read, in UTF-16 units: the YAML parser takes some 20 µs a unit of nested flow data. */
export const MAX_FRONT_MATTER = 60_000

/** Reads the front matter of a document and writes a block for each value a reader sees. Never throws. */
export function readFrontMatter(
  reading: Reading,
  writer: BlockWriter,
  tree: Root,
  source: string,
  keys: readonly string[],
): FrontMatterReading {
  const node = tree.children[0]
  if (node === undefined || node.type === 'definition') return NONE
  const type: string = node.type
  if (type !== 'yaml' && type !== 'toml') return NONE
  const span = spanOf(reading, node)
  if (span === null) return NONE
  const inside = contentSpan(source, span)
  if (inside.end - inside.start > MAX_FRONT_MATTER) return broken(span, span, 'it is too long to be read')
  return type === 'yaml'
    ? readYaml(reading, writer, source, span, inside, keys)
    : readToml(reading, writer, source, span, inside, keys)
}

/** The source between the line that opens front matter and the one that closes it. */
function contentSpan(source: string, span: Span): Span {
  const text = source.slice(span.start, span.end)
  const start = /\r\n|\n|\r/.exec(text)
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
  const from = start === null ? text.length : start.index + start[0].length
  return { start: span.start + from, end: span.start + Math.max(from, end) }
}

function readYaml(
  reading: Reading,
  writer: BlockWriter,
  source: string,
  span: Span,
  inside: Span,
  keys: readonly string[],
): FrontMatterReading {
  const text = source.slice(inside.start, inside.end)
  try {
    const document = parseDocument(text, {
      uniqueKeys: false,
      lineCounter: new LineCounter(),
      prettyErrors: false,
    })
    const error = document.errors[0]
    if (error !== undefined) {
      const start = inside.start + Math.min(error.pos[0], text.length)
      const place = { start, end: Math.max(start, Math.min(inside.start + error.pos[1], inside.end)) }
      const data = salvage(reading, writer, { text, at: inside.start, keys })
      return {
        ...broken(span, place, error.message.split('\n')[0] ?? error.message),
        frontMatter: { data, span },
      }
    }
    const data = plainRecord(document.toJS({ maxAliasCount: 100 }))
    writeYaml(reading, writer, document.contents, [], { text, at: inside.start, keys })
    return { frontMatter: { data, span }, problems: [] }
  } catch (error) {
    // Deep nesting overflows the YAML parser, and aliases that multiply are refused by it.
    const reason =
      error instanceof RangeError
        ? 'it is nested too deeply'
        : error instanceof Error
          ? error.message
          : String(error)
    return broken(span, span, reason)
  }
}

/** Reads what can be read line by line where the YAML is broken, and gives it as data. */
function salvage(
  reading: Reading,
  writer: BlockWriter,
  { text, at, keys }: YamlPlace,
): Record<string, string> {
  const data: Record<string, string> = {}
  for (const { key, value, start } of frontMatterLines(text)) {
    data[key] = value
    const run: Run = { prose: 0, length: value.length, source: start, sourceLength: value.length }
    if (isProseKey([key], keys)) writeValue(reading, writer, [key], value, [run], at)
  }
  return data
}

type YamlPlace = { readonly text: string; readonly at: number; readonly keys: readonly string[] }

function writeYaml(
  reading: Reading,
  writer: BlockWriter,
  node: Node | null | undefined,
  path: readonly string[],
  place: YamlPlace,
): void {
  if (isMap(node)) {
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : null
      if (key !== null && isNode(pair.value)) writeYaml(reading, writer, pair.value, [...path, key], place)
    }
  } else if (isSeq(node)) {
    for (const item of node.items) if (isNode(item)) writeYaml(reading, writer, item, path, place)
  } else if (isScalar(node) && typeof node.value === 'string' && node.range && isProseKey(path, place.keys)) {
    const runs = alignScalar(node.value, node.type ?? 'PLAIN', place.text, node.range[0], node.range[1])
    writeValue(reading, writer, path, node.value, runs, place.at)
  }
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value)
}

function readToml(
  reading: Reading,
  writer: BlockWriter,
  source: string,
  span: Span,
  inside: Span,
  keys: readonly string[],
): FrontMatterReading {
  const { data, strings } = parseToml(source.slice(inside.start, inside.end))
  for (const { path, value, runs } of strings) {
    if (isProseKey(path, keys)) writeValue(reading, writer, path, value, runs, inside.start)
  }
  return { frontMatter: { data, span }, problems: [] }
}

function writeValue(
  reading: Reading,
  writer: BlockWriter,
  path: readonly string[],
  value: string,
  runs: readonly Run[],
  at: number,
): void {
  const builder = new ProseBuilder()
  const placed = runs.map(run => ({ ...run, source: run.source + at }))
  // The mask knows which of these characters are template syntax.
  const visible = masked(value, placed, reading.text)
  addHtmlText(builder, { value: visible, runs: placed }, 0, visible.length)
  writer.add(builder.finish(), { kind: 'front-matter', key: path.join('.') })
}

function masked(value: string, runs: readonly Run[], text: string): string {
  let result = ''
  for (const run of runs) {
    const exact = run.length === run.sourceLength
    result += exact
      ? restore(
          value.slice(run.prose, run.prose + run.length),
          text.slice(run.source, run.source + run.length),
        )
      : value.slice(run.prose, run.prose + run.length)
  }
  return result
}

/** The value, with placeholders where the masked text has them. */
function restore(value: string, text: string): string {
  if (!text.includes('\uE000')) return value
  return [...value.split('')]
    .map((unit, index) => (text.charAt(index) === '\uE000' ? '\uE000' : unit))
    .join('')
}

function plainRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}
}

function broken(span: Span, place: Span, reason: string): FrontMatterReading {
  const problem: DocumentProblem = {
    rule: 'document/parse-error',
    messageId: 'front-matter',
    message: `The front matter cannot be read: ${reason.replace(/\.$/, '')}. Its values are read line by line.`,
    span: place,
    fatal: false,
  }
  return { frontMatter: { data: {}, span }, problems: [problem] }
}
