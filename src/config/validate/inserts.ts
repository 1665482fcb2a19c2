import {
  type Insert,
  type Insertable,
  type InsertPlace,
  type Inserts,
  insertable,
} from '../../linter/inserts.ts'
import { didYouMean } from '../closest.ts'
import type { ConfigPath } from '../types.ts'
import { describe, isRecord, list, type Reader } from './values.ts'

const insertKeys = ['text', 'at']

/** Words that laws prescribe: those are never inserted. */
const statutory = /food and drug administration|intended to (?:diagnose|treat|cure|prevent)/i

/** Reads `inserts`: the texts that `--fix` may insert, by what they are. Reports what it cannot use. */
export function readInserts(value: unknown, reader: Reader): Inserts {
  if (!isRecord(value)) {
    const message = `inserts: expected ${list(insertable, 'or')} with {text, at}, found ${describe(value)}.`
    reader.report(['inserts'], 'value', message)
    return {}
  }
  const inserts: Partial<Record<Insertable, Insert>> = {}
  for (const [key, item] of Object.entries(value)) {
    const name = insertable.find(candidate => candidate === key)
    if (name === undefined) {
      const hint = didYouMean(key, insertable) || ` Known: ${insertable.join(', ')}.`
      const why = 'Only a text of your own can be inserted, never one that a law words.'
      reader.report(['inserts', key], 'key', `inserts: "${key}" cannot be inserted.${hint} ${why}`)
      continue
    }
    const insert = readInsert(item, ['inserts', name], reader)
    if (insert !== null) inserts[name] = insert
  }
  return inserts
}

function readInsert(value: unknown, path: ConfigPath, reader: Reader): Insert | null {
  const name = path.join('.')
  if (!isRecord(value)) {
    reader.report(path, 'value', `${name}: expected {text, at}, found ${describe(value)}.`)
    return null
  }
  for (const key of Object.keys(value)) {
    if (insertKeys.includes(key)) continue
    const hint = didYouMean(key, insertKeys) || ` Known keys: ${insertKeys.join(', ')}.`
    reader.report([...path, key], 'key', `Unknown key "${key}" in ${name}.${hint}`)
  }
  const text = value['text']
  const isText = typeof text === 'string' && text.trim() !== ''
  if (!isText) {
    const found = describe(text)
    reader.report([...path, 'text'], 'value', `${name}.text: expected the text to insert, found ${found}.`)
  } else if (statutory.test(text.replace(/\s+/g, ' '))) {
    const message = `${name}.text: this is what a law words. It cannot be inserted; write it into the page.`
    reader.report([...path, 'text'], 'value', message)
  }
  const at = readPlace(value['at'], [...path, 'at'], reader)
  return isText && at !== null ? { text: text.trim(), at } : null
}

function readPlace(value: unknown, path: ConfigPath, reader: Reader): InsertPlace | null {
  if (value === undefined || value === 'end') return { kind: 'end' }
  if (value === 'start') return { kind: 'start' }
  const heading =
    typeof value === 'string' ? /^before:\s*(?:#+\s*)?(\S.*)$/.exec(value.trim())?.[1] : undefined
  if (heading !== undefined) return { kind: 'before', heading }
  const hint = typeof value === 'string' ? didYouMean(value, ['start', 'end']) : ''
  const expected = '"start", "end" or "before: Heading"'
  reader.report(path, 'value', `${path.join('.')}: expected ${expected}, found ${describe(value)}.${hint}`)
  return null
}
