/** One element of a wording, as written. */
export type Node =
  | { readonly type: 'word'; readonly word: string; readonly inflected: boolean }
  | { readonly type: 'kind'; readonly kinds: readonly string[] }
  | { readonly type: 'punctuation'; readonly code: number }
  | { readonly type: 'number' }
  | { readonly type: 'any' }
  | { readonly type: 'gap'; readonly most: number; readonly plain: boolean }
  | { readonly type: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly type: 'choice'; readonly nodes: readonly Node[]; readonly optional: boolean }
  | { readonly type: 'capture'; readonly name: string; readonly node: Node }
  | { readonly type: 'edge'; readonly edge: 'sentence-start' | 'sentence-end' }
  | { readonly type: 'not'; readonly node: Node }

/** A fault in a wording: `at` is the offset in the wording. */
export class PatternSyntaxError extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.name = 'PatternSyntaxError'
    this.at = at
  }
}

const token =
  /\s*(?:(\.\.|~)(\d+)|<([^>\s]*)>|\{([a-z][a-z-]*)\}|([a-z]+):(?=\S)|([\p{L}\p{N}][\p{L}\p{N}'’-]*)(~?)|([()[\]|^$#_!])|([,;:.?%"*&/+™®°$€£–—-]))/uy

type Reader = {
  readonly text: string
  at: number
  readonly definitions: ReadonlyMap<string, string>
  readonly depth: number
  /** Brackets, captures and `!` around this place. */
  nesting: number
  /** Shared by a wording and the parts it is made of: how many more of them there may be. */
  readonly budget: { left: number }
}

/** More than these no person writes, and no stack or memory need bear. */
const deepest = 40
const mostParts = 1000

/**
 * Reads a wording in the pattern language (`docs/patterns.md`) into nodes. `definitions` are the named parts that
 * `{name}` stands for. Throws `PatternSyntaxError`.
 */
export function parsePattern(text: string, definitions: ReadonlyMap<string, string> = new Map()): Node {
  return parseWithin(text, definitions, 0, { left: mostParts })
}

function parseWithin(
  text: string,
  definitions: ReadonlyMap<string, string>,
  depth: number,
  budget: Reader['budget'],
): Node {
  const reader: Reader = { text, at: 0, definitions, depth, nesting: 0, budget }
  const node = readChoice(reader, null)
  if (reader.at < text.length) throw new PatternSyntaxError(`unexpected \`${text[reader.at]}\``, reader.at)
  return node
}

function readChoice(reader: Reader, close: string | null): Node {
  const branches: Node[] = []
  for (;;) {
    branches.push(readSequence(reader))
    const next = peek(reader)
    if (next === '|') {
      skip(reader)
      continue
    }
    if (next === close) {
      if (close !== null) skip(reader)
      break
    }
    if (close === null) throw new PatternSyntaxError(`unexpected \`${next}\``, reader.at)
    throw new PatternSyntaxError(`missing \`${close}\``, reader.at)
  }
  const first = branches[0]
  return branches.length === 1 && first ? first : { type: 'choice', nodes: branches, optional: false }
}

function readSequence(reader: Reader): Node {
  const nodes: Node[] = []
  for (;;) {
    const next = peek(reader)
    if (next === null || next === '|' || next === ')' || next === ']') break
    nodes.push(readElement(reader))
  }
  const first = nodes[0]
  if (!first) throw new PatternSyntaxError('nothing to match here', reader.at)
  return nodes.length === 1 ? first : { type: 'sequence', nodes }
}

function readElement(reader: Reader): Node {
  if (++reader.nesting > deepest) throw new PatternSyntaxError('nested too deeply', reader.at)
  const node = readBareElement(reader)
  reader.nesting--
  return node
}

function readBareElement(reader: Reader): Node {
  token.lastIndex = reader.at
  const found = token.exec(reader.text)
  if (!found)
    throw new PatternSyntaxError(`cannot read \`${reader.text.slice(reader.at, reader.at + 12)}\``, reader.at)
  const start = reader.at
  reader.at = token.lastIndex
  const [, gap, count, kinds, definition, capture, word, inflected, sign, mark] = found
  if (gap !== undefined) return { type: 'gap', most: Number(count), plain: gap === '~' }
  if (kinds !== undefined) {
    if (kinds === '') throw new PatternSyntaxError('an empty kind `<>`', start)
    return { type: 'kind', kinds: kinds.split('|') }
  }
  if (definition !== undefined) return readDefinition(reader, definition, start)
  if (capture !== undefined) return { type: 'capture', name: capture, node: readElement(reader) }
  if (word !== undefined) return readWord(word, inflected === '~')
  if (mark !== undefined) return { type: 'punctuation', code: mark.charCodeAt(0) }
  if (sign === '(') return readChoice(reader, ')')
  if (sign === '[') return { type: 'choice', nodes: [readChoice(reader, ']')], optional: true }
  if (sign === '^') return { type: 'edge', edge: 'sentence-start' }
  if (sign === '$') return { type: 'edge', edge: 'sentence-end' }
  if (sign === '#') return { type: 'number' }
  if (sign === '_') return { type: 'any' }
  if (sign === '!') return { type: 'not', node: readElement(reader) }
  throw new PatternSyntaxError(`unexpected \`${sign}\``, start)
}

function readDefinition(reader: Reader, name: string, at: number): Node {
  const text = reader.definitions.get(name)
  if (text === undefined) throw new PatternSyntaxError(`\`{${name}}\` is not defined`, at)
  if (reader.depth > 8) throw new PatternSyntaxError(`\`{${name}}\` is defined by itself`, at)
  if (--reader.budget.left < 0) throw new PatternSyntaxError('too many `{…}` in one wording', at)
  return parseWithin(text, reader.definitions, reader.depth + 1, reader.budget)
}

function readWord(word: string, inflected: boolean): Node {
  const parts = word.toLowerCase().replaceAll('’', "'").split('-')
  const nodes = parts.map(
    (part, i): Node => ({
      type: 'word',
      word: part,
      inflected: inflected && i === parts.length - 1,
    }),
  )
  const first = nodes[0]
  return nodes.length === 1 && first ? first : { type: 'sequence', nodes }
}

function peek(reader: Reader): string | null {
  while (reader.at < reader.text.length && /\s/.test(reader.text[reader.at] ?? '')) reader.at++
  return reader.text[reader.at] ?? null
}

function skip(reader: Reader): void {
  reader.at++
}
