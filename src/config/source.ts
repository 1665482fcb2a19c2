import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Position } from '../linter/types.ts'
import { ConfigError } from './config-error.ts'
import type { ConfigPath, ConfigProblem, ConfigSource } from './types.ts'
import { isRecord } from './validate/values.ts'

/**
 * Reads YAML or JSON (which YAML contains) and remembers where everything stands.
 * `under` selects a part, such as the `claimlint` key of a package.json; places are those of the whole file.
 * Throws a ConfigError that lists every syntax error.
 */
export function readConfigText(file: string, text: string, under: ConfigPath = []): ConfigSource {
  const lines = new LineCounter()
  // The parser counts lines from the first character; a byte order mark is none.
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    merge: true,
    strict: true,
  })
  if (document.errors.length > 0) {
    throw new ConfigError(
      document.errors.map(error => ({
        file,
        place: placeAt(lines, error.pos[0]),
        message: syntaxMessage(file, error.code, error.message),
      })),
    )
  }
  return {
    file,
    value: valueUnder(toPlain(file, document), under),
    locate: (path, at) => locateIn(document, lines, [...under, ...path], at),
  }
}

/** A config whose format has no positions: JavaScript, or the command line. */
export function configValue(file: string, value: unknown): ConfigSource {
  return { file, value, locate: () => null }
}

function toPlain(file: string, document: Document): unknown {
  try {
    return document.toJS()
  } catch (error) {
    // Aliases to nowhere, and aliases that would unfold without end, only show here.
    const problem: ConfigProblem = {
      file,
      place: { line: 1, column: 1 },
      message: `cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    }
    throw new ConfigError([problem], { cause: error })
  }
}

function valueUnder(value: unknown, path: ConfigPath): unknown {
  let current = value
  for (const key of path) {
    if (!isRecord(current) || !Object.hasOwn(current, key)) return undefined
    current = current[key]
  }
  return current
}

function locateIn(
  document: Document,
  lines: LineCounter,
  path: ConfigPath,
  at: 'key' | 'value',
): Position | null {
  let node: unknown = document.contents
  let keyOffset = offsetOf(node)
  let valueOffset = keyOffset
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(item => isScalar(item.key) && String(item.key.value) === String(step))
      if (pair === undefined) break
      keyOffset = offsetOf(pair.key) ?? keyOffset
      valueOffset = offsetOf(pair.value) ?? keyOffset
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step]
      keyOffset = offsetOf(node) ?? keyOffset
      valueOffset = keyOffset
    } else {
      break
    }
  }
  const offset = at === 'key' ? keyOffset : valueOffset
  return offset === null ? null : placeAt(lines, offset)
}

function offsetOf(node: unknown): number | null {
  return isNode(node) && node.range ? node.range[0] : null
}

function placeAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

function syntaxMessage(file: string, code: string, message: string): string {
  const language = file.endsWith('.json') ? 'JSON' : 'YAML'
  if (code === 'DUPLICATE_KEY') return 'This key is set twice. Keep one of the two.'
  if (code === 'MULTIPLE_DOCS') return 'A config is one YAML document. Remove the "---" and what follows it.'
  if (code === 'TAB_AS_INDENT') return 'YAML is indented with spaces. Replace the tab.'
  return `This is not valid ${language}: ${message.replace(/\.$/, '')}.`
}
