import { type DirectiveSettings, isKnown } from '../../directives/index.ts'
import type { ConfigPath, WrittenLayer } from '../types.ts'
import { unknownRuleHint } from './rules.ts'
import { describe, name, type Reader, readList, readOneOf } from './values.ts'

export const directiveKeys = [
  'noInlineConfig',
  'reportUnusedDisableDirectives',
  'noInlineDisable',
  'requireReason',
  'requireRegisterId',
] as const

type Settings = { -readonly [Key in keyof DirectiveSettings]?: DirectiveSettings[Key] }

/** Reads what a layer says of directives in articles; reports what it cannot use. */
export function readDirectiveSettings(
  value: Readonly<Record<string, unknown>>,
  path: ConfigPath,
  reader: Reader,
): Pick<WrittenLayer, 'directives'> {
  const settings: Settings = {}
  const read = <T>(
    key: (typeof directiveKeys)[number],
    one: (item: unknown, at: ConfigPath) => T | null,
  ): T | null => (value[key] === undefined ? null : one(value[key], [...path, key]))

  const banned = read('noInlineConfig', (item, at) => readYesNo(item, at, reader))
  if (banned !== null) settings.inline = banned ? 'reported' : 'allowed'
  const unused = read('reportUnusedDisableDirectives', (item, at) => readUnusedSeverity(item, at, reader))
  if (unused !== null) settings.reportUnused = unused
  const reasons = ['never', 'errors', 'always'] as const
  const reason = read('requireReason', (item, at) => readOneOf(item, at, reader, reasons))
  if (reason !== null) settings.requireReason = reason
  const fixed = read('noInlineDisable', (item, at) => readPatterns(item, at, reader))
  if (fixed !== null) settings.noInlineDisable = fixed
  const guarded = read('requireRegisterId', (item, at) => readPatterns(item, at, reader))
  if (guarded !== null) settings.requireRegisterId = guarded
  return Object.keys(settings).length === 0 ? {} : { directives: settings }
}

function readYesNo(value: unknown, path: ConfigPath, reader: Reader): boolean | null {
  if (typeof value === 'boolean') return value
  reader.report(path, 'value', `${name(path)}: expected true or false, found ${describe(value)}.`)
  return null
}

// As in ESLint, `true` warns, and its numbers are understood.
const severities = new Map<unknown, DirectiveSettings['reportUnused']>([
  [false, 'off'],
  [true, 'warn'],
  [0, 'off'],
  [1, 'warn'],
  [2, 'error'],
  ['0', 'off'],
  ['1', 'warn'],
  ['2', 'error'],
])

/** How grave a directive is that silences nothing: a word, or ESLint's true, false, 0, 1 and 2. */
export function readUnusedSeverity(
  value: unknown,
  path: ConfigPath,
  reader: Reader,
): DirectiveSettings['reportUnused'] | null {
  return severities.get(value) ?? readOneOf(value, path, reader, ['off', 'warn', 'error'])
}

/** Rules and groups (`claim/*`); reports those that there are not. */
function readPatterns(value: unknown, path: ConfigPath, reader: Reader): readonly string[] {
  const ids = reader.catalogue.map(({ id }) => id)
  return readList(value, path, reader, 'of rules such as "claim/cancer" or "claim/*"').flatMap(
    ([item, at]) => {
      if (typeof item === 'string' && isKnown(item, ids)) return [item]
      const hint = typeof item === 'string' ? unknownRuleHint(item, reader.catalogue) : ''
      reader.report(at, 'value', `${name(at)}: expected a rule or a group, found ${describe(item)}.${hint}`)
      return []
    },
  )
}
