import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** One line of a JSONL file, with its place for messages. */
export type JsonRecord = { readonly place: string; readonly value: Readonly<Record<string, unknown>> }

/** The objects in a JSONL file; [] when there is no such file. Throws an Error with file and line on broken JSON. */
export function readRecords(file: string): readonly JsonRecord[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index): JsonRecord[] => {
      if (line.trim() === '') return []
      const place = `${file}:${index + 1}`
      let value: unknown
      try {
        value = JSON.parse(line)
      } catch (error) {
        throw new Error(`${place}: no JSON (${String(error)})`)
      }
      if (!isObject(value)) throw new Error(`${place}: expected an object`)
      return [{ place, value }]
    })
}

/** Names of the files in a folder that end so, sorted; [] when there is no such folder. */
export function filesIn(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith(ending))
    .sort()
}

/** A string of the record. Throws an Error when it is missing. */
export function stringOf(record: JsonRecord, key: string): string {
  const value = record.value[key]
  if (typeof value !== 'string') throw new Error(`${record.place}: expected a string "${key}"`)
  return value
}

/** A number of the record. Throws an Error when it is missing. */
export function numberOf(record: JsonRecord, key: string): number {
  const value = record.value[key]
  if (typeof value !== 'number') throw new Error(`${record.place}: expected a number "${key}"`)
  return value
}

/** The strings of a list in the record; [] when it is missing. */
export function stringsOf(record: JsonRecord, key: string): readonly string[] {
  const value = record.value[key]
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}

/** An object in the record. Throws an Error when it is missing. */
export function objectOf(record: JsonRecord, key: string): JsonRecord {
  const value = record.value[key]
  if (!isObject(value)) throw new Error(`${record.place}: expected an object "${key}"`)
  return { place: record.place, value }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
