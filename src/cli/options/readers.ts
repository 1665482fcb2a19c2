import { type CacheStrategy, cacheStrategies } from '../../engine/cache/strategies.ts'
import { type FixType, fixTypes } from '../../engine/fix-types.ts'
import { type ParserChoice, parserChoices } from '../../engine/parsers/choices.ts'
import type { Concurrency } from '../../engine/threads/how-many.ts'
import { isDay } from '../../language/day.ts'
import * as messages from '../messages/usage.ts'
import { UsageError } from '../usage-error.ts'
import type { OutputFile } from './output-file.ts'
import type { Shard } from './shard.ts'
import { type Shell, shells } from './shell.ts'

/** The text as it is, for lists. */
export function each(text: string): readonly string[] {
  return [text]
}

/** `a, b` → `a`, `b`. */
export function commas(text: string): readonly string[] {
  return text.split(',').map(part => part.trim())
}

/** A number of warnings; -1 means no limit. */
export function readMaxWarnings(text: string): number {
  if (!/^(?:-1|\d{1,9})$/.test(text)) throw new UsageError(messages.badMaxWarnings(text))
  return Number(text)
}

/** An ISO day. */
export function readToday(text: string): string {
  if (!isDay(text)) throw new UsageError(messages.badToday(text))
  return text
}

/**
 * `report.txt`, or `json=report.json`. A name without dot and slash before the first `=` is a format; a file that is
 * really called so can be written `./json=report.json`.
 */
export function readOutputFile(text: string): readonly OutputFile[] {
  const [, format = null, path = text] = /^(@?[a-z][\w-]*)=(.*)$/is.exec(text) ?? []
  if (path.trim() === '') throw new UsageError(messages.badOutputFile(text))
  return [{ format, path }]
}

/** `problem,directive`. */
export function readFixTypes(text: string): readonly FixType[] {
  return commas(text).map(name => {
    const found = fixTypes.find(type => type === name)
    if (found === undefined) throw new UsageError(messages.badFixType(name, fixTypes))
    return found
  })
}

/** `.txt` or `txt` → `txt`. */
export function readExtensions(text: string): readonly string[] {
  const extension = text.replace(/^\./, '')
  if (!/^[\w-]+(?:\.[\w-]+)*$/.test(extension)) throw new UsageError(messages.badExtension(text))
  return [extension]
}

/** `2/5`. */
export function readShard(text: string): Shard {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []
  const shard = { index: Number(index), count: Number(count) }
  if (!(shard.index >= 1 && shard.index <= shard.count)) throw new UsageError(messages.badShard(text))
  return shard
}

/** The name of a parser, or `auto`. */
export function readParser(text: string): ParserChoice {
  const choice = parserChoices.find(each => each === text)
  if (choice === undefined) throw new UsageError(messages.badParser(text, parserChoices))
  return choice
}

/** `bash`, `zsh` or `fish`. */
export function readShell(text: string): Shell {
  const shell = shells.find(known => known === text)
  if (shell === undefined) throw new UsageError(messages.badShell(text))
  return shell
}

/** `4`, `off` or `auto`. */
export function readConcurrency(text: string): Concurrency {
  if (text === 'auto' || text === 'off') return text
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError(messages.badConcurrency(text))
  return Number(text)
}

/** A strategy of the cache. */
export function readCacheStrategy(text: string): CacheStrategy {
  const strategy = cacheStrategies.find(each => each === text)
  if (strategy === undefined) throw new UsageError(messages.badCacheStrategy(text, cacheStrategies))
  return strategy
}
