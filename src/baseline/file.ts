import { collected, hashed } from './entry.ts'
import * as messages from './messages.ts'
import type { Baseline, Entry } from './types.ts'

const version = 1

export type ParsedBaseline =
  | { readonly kind: 'baseline'; readonly baseline: Baseline }
  /** What is wrong, as the end of "The baseline FILE …". */
  | { readonly kind: 'problem'; readonly message: string }

export const emptyBaseline: Baseline = { hashed: false, files: new Map() }

/**
 * A baseline as the text of its file: JSON with one entry a line, sorted, so that two branches that change different
 * articles merge without a conflict. The same findings always give the same text.
 */
export function formatBaseline({ hashed: asHashes, files }: Baseline): string {
  const blocks = [...files]
    .map(([file, entries]): [string, readonly Entry[]] => [
      file,
      collected(asHashes ? entries.map(hashed) : entries),
    ])
    .filter(([, entries]) => entries.length > 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([file, entries]) => {
      const lines = entries.map(entry => `      ${oneLine(entry)}`)
      return `    ${JSON.stringify(file)}: [\n${lines.join(',\n')}\n    ]`
    })
  const body = blocks.length === 0 ? '{}' : `{\n${blocks.join(',\n')}\n  }`
  return `{\n  "version": ${version},\n  "hashed": ${asHashes},\n  "files": ${body}\n}\n`
}

function oneLine(entry: Entry): string {
  // Line breaks within texts are escaped, so these are only those between the parts.
  return JSON.stringify(entry, null, 1).replace(/\n\s*/g, ' ')
}

/** Reads the text of a baseline. */
export function parseBaseline(text: string): ParsedBaseline {
  const problem = (message: string): ParsedBaseline => ({ kind: 'problem', message })
  if (/^(?:<{7}|={7}|>{7})(?: |$)/m.test(text)) return problem(messages.conflicted())
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return problem(messages.notJson(error instanceof Error ? error.message : String(error)))
  }
  if (!isRecord(value) || !isRecord(value['files']))
    return problem(messages.notBaseline('', '{"version": 1, "files": {…}}'))
  if (value['version'] !== version) return problem(messages.tooNew(String(value['version'])))
  const files = new Map<string, readonly Entry[]>()
  for (const [file, list] of Object.entries(value['files'])) {
    const items: readonly unknown[] = Array.isArray(list) ? list : []
    const entries = items.flatMap(item => readEntry(item) ?? [])
    if (!Array.isArray(list) || entries.length < items.length) {
      const at = entries.length < items.length ? `[${items.findIndex(item => readEntry(item) === null)}]` : ''
      return problem(
        messages.notBaseline(`files[${JSON.stringify(file)}]${at}`, at ? 'an entry with a rule' : 'a list'),
      )
    }
    files.set(file, entries)
  }
  return { kind: 'baseline', baseline: { hashed: value['hashed'] === true, files } }
}

const texts = ['words', 'sentence', 'subject', 'grade'] as const
const names = ['text', 'words', 'under'] as const

function readEntry(value: unknown): Entry | null {
  if (!isRecord(value) || typeof value['rule'] !== 'string') return null
  const { rule, count } = value
  if (count !== undefined && !(typeof count === 'number' && Number.isSafeInteger(count) && count > 0))
    return null
  const number = count === undefined ? {} : { count }
  if (value['text'] !== undefined) {
    const [text, words, under] = names.map(key => value[key])
    if (typeof text !== 'string' || typeof words !== 'string' || typeof under !== 'string') return null
    return { rule, text, words, under, ...number }
  }
  const { headings = [] } = value
  if (!isTexts(headings) || texts.some(key => value[key] !== undefined && typeof value[key] !== 'string'))
    return null
  const said = Object.fromEntries(
    texts.flatMap(key => (typeof value[key] === 'string' ? [[key, value[key]]] : [])),
  )
  if (said['sentence'] === undefined && said['grade'] === undefined) return null
  return { rule, ...said, ...(headings.length > 0 ? { headings } : {}), ...number }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
