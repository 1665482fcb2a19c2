import { alignScalar } from './align-yaml.ts'
import type { Run } from './types.ts'

/** A string value of TOML front matter; `source` in the runs counts in the text given. */
export type TomlString = {
  readonly path: readonly string[]
  readonly value: string
  readonly runs: readonly Run[]
}

type Value = { readonly value: unknown; readonly string: string | null }

const TABLE = /^[ \t]*\[([^[\]]+)\][ \t]*(?:#.*)?$/
const PAIR = /^([ \t]*("[^"]*"|'[^']*'|[\w.-]+)[ \t]*=[ \t]*)(.*)$/
const STRING = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')[ \t]*(?:#.*)?$/

/**
 * Reads the `key = value` lines and `[table]` headers of TOML front matter: strings, numbers, booleans and dates, as
 * far as they stand on one line. Whatever else is there is passed over.
 */
export function parseToml(text: string): {
  readonly data: Readonly<Record<string, unknown>>
  readonly strings: readonly TomlString[]
} {
  const data: Record<string, unknown> = Object.create(null)
  const strings: TomlString[] = []
  let table: readonly string[] = []
  let at = 0
  for (const line of text.split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    const body = line.replace(/[\r\n]+$/, '')
    const header = TABLE.exec(body)
    if (header !== null) table = keyPath(header[1] ?? '')
    else {
      const [, before = '', name = '', rest = ''] = PAIR.exec(body) ?? []
      if (name !== '') {
        const raw = rest.trimEnd()
        const path = [...table, ...keyPath(name)]
        const { value, string } = readValue(raw)
        if (value !== undefined) put(data, path, value)
        if (string !== null) {
          const start = at + before.length
          const type = raw.startsWith('"') ? 'QUOTE_DOUBLE' : 'QUOTE_LITERAL'
          const from = type === 'QUOTE_DOUBLE' ? start : start + 1
          strings.push({
            path,
            value: string,
            runs: alignScalar(string, type, text, from, start + raw.length),
          })
        }
      }
    }
    at += line.length
  }
  return { data: { ...data }, strings }
}

function readValue(raw: string): Value {
  const match = STRING.exec(raw)
  if (match !== null && !raw.startsWith('"""') && !raw.startsWith("'''")) {
    const string = match[1] === undefined ? (match[2] ?? '') : decodeEscapes(match[1])
    return { value: string, string }
  }
  const bare = raw.replace(/[ \t]*#.*$/, '')
  if (bare === 'true' || bare === 'false') return { value: bare === 'true', string: null }
  if (/^[-+]?\d[\d_]*(?:\.\d+)?$/.test(bare)) return { value: Number(bare.replaceAll('_', '')), string: null }
  if (/^\d{4}-\d\d-\d\d/.test(bare)) return { value: bare, string: null }
  if (/^\[.*\]$/.test(bare))
    return {
      value: [...bare.matchAll(/"([^"]*)"|'([^']*)'/g)].map(item => item[1] ?? item[2] ?? ''),
      string: null,
    }
  return { value: undefined, string: null }
}

function decodeEscapes(text: string): string {
  return text.replace(
    /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/g,
    (_whole, four?: string, eight?: string, one?: string) => {
      if (one !== undefined) return { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', e: '\x1b' }[one] ?? one
      const code = Number.parseInt(four ?? eight ?? '', 16)
      return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code)
    },
  )
}

function keyPath(name: string): string[] {
  if (/^["']/.test(name)) return [name.slice(1, -1)]
  return name.split('.').map(part => part.trim())
}

function put(data: Record<string, unknown>, path: readonly string[], value: unknown): void {
  // Tables are kept flat under their dotted name besides the one level most sites use.
  const [first = '', ...rest] = path
  if (rest.length === 0) data[first] = value
  else {
    const inner = data[first]
    const table = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : {}
    data[first] = { ...table, [rest.join('.')]: value }
  }
}
