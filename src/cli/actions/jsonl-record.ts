import { isRecord } from '../../config/validate/values.ts'
import { decodeText } from '../../engine/decode.ts'
import * as messages from '../messages/input.ts'

/** What a record is known by; null where it has none, or none that could be read. */
export type RecordId = string | number | null

export type JsonlRecord =
  | { readonly id: RecordId; readonly text: string; readonly path: string | null }
  | { readonly id: RecordId; readonly problem: string }

/** Reads one line of `--stdin-jsonl`. */
export function readRecord(bytes: Uint8Array): JsonlRecord {
  const decoded = decodeText(bytes)
  if (decoded.kind !== 'text') return { id: null, problem: messages.lineIsNoText() }
  let value: unknown
  try {
    value = JSON.parse(decoded.text.replace(/^\uFEFF/, ''))
  } catch {
    return { id: null, problem: messages.lineIsNoJson() }
  }
  if (!isRecord(value)) return { id: null, problem: messages.lineIsNoRecord() }
  const { id = null, text, path = null } = value
  if (typeof id !== 'string' && typeof id !== 'number' && id !== null) {
    return { id: null, problem: messages.badRecordKey('id', 'a string or a number') }
  }
  if (typeof text !== 'string') return { id, problem: messages.badRecordKey('text', 'a string') }
  if (typeof path !== 'string' && path !== null) {
    return { id, problem: messages.badRecordKey('path', 'a string') }
  }
  return { id, text, path: path === '' ? null : path }
}
