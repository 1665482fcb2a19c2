import { isRecord } from '../config/validate/values.ts'
import * as messages from './messages.ts'

export type TextOptions = {
  /** The file that the text belongs to: it decides the config, and whether the text is MDX. */
  readonly filePath?: string | undefined
  /** Whether a path that is ignored gives a warning; the option of the constructor by default. */
  readonly warnIgnored?: boolean | undefined
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** The patterns as a list; none for an empty text or list, as in ESLint. Throws a TypeError for anything else. */
export function readPatterns(patterns: unknown): readonly string[] {
  if (patterns === '' || (Array.isArray(patterns) && patterns.length === 0)) return []
  const list: unknown[] = Array.isArray(patterns) ? patterns : [patterns]
  const texts = list.filter(isText)
  if (texts.length === list.length) return texts
  throw new TypeError(messages.badArgument('patterns', 'a file, folder or glob, or a list of them', patterns))
}

/** A path that is an argument. Throws a TypeError. */
export function readPath(filePath: unknown): string {
  if (isText(filePath)) return filePath
  throw new TypeError(messages.badArgument('filePath', 'a path', filePath))
}

/** The options of `lintText`. Throws a TypeError for those it does not know, and for a text that is none. */
export function readTextOptions(code: unknown, options: unknown): TextOptions {
  if (typeof code !== 'string') throw new TypeError(messages.badArgument('code', 'a text', code))
  if (!isRecord(options)) throw new TypeError(messages.badArgument('options', 'a set of options', options))
  const { filePath, warnIgnored, ...unknown } = options
  const [name] = Object.keys(unknown)
  if (name !== undefined) throw new TypeError(messages.unknownOption(name, ['filePath', 'warnIgnored']))
  if (warnIgnored !== undefined && typeof warnIgnored !== 'boolean')
    throw new TypeError(messages.badArgument('options.warnIgnored', 'true or false', warnIgnored))
  if (filePath === undefined) return { warnIgnored }
  if (!isText(filePath)) throw new TypeError(messages.badArgument('options.filePath', 'a path', filePath))
  return { filePath, warnIgnored }
}
