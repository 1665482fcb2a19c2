import { namedPresets } from '../../config/presets.ts'
import { saidBy } from '../../config/resolve.ts'
import type { RuleCatalogue } from '../../config/rule-catalogue.ts'
import { configValue } from '../../config/source.ts'
import type { ConfigProblem } from '../../config/types.ts'
import { validateConfig } from '../../config/validate/config.ts'
import { describe, isRecord } from '../../config/validate/values.ts'
import { isDay } from '../../language/day.ts'
import type { ResolvedConfig } from '../../linter/types.ts'
import {
  badSettings,
  badToday,
  type Misplaced,
  misplaced,
  presetsOnly,
  settingsAreNoKeys,
} from './messages.ts'

const elsewhere: readonly Misplaced[] = [
  'rules',
  'ignores',
  'overrides',
  'packs',
  'references',
  'register',
  'plugins',
]

export type Settings = {
  readonly config: ResolvedConfig
  /** The day to judge dates by, where the settings name one. */
  readonly today: string | null
}

/**
 * A configuration with what ESLint's `settings.claimlint` says over it: the keys of a claimlint config but those that
 * ESLint has itself or that name files, and `today`. Throws an error that lists all that is wrong.
 */
export function readSettings(settings: unknown, base: ResolvedConfig, catalogue: RuleCatalogue): Settings {
  if (settings === undefined) return { config: base, today: null }
  const problems: ConfigProblem[] = []
  const report = (message: string): void => {
    problems.push({ file: 'settings.claimlint', place: null, message })
  }
  if (!isRecord(settings)) {
    report(settingsAreNoKeys(describe(settings)))
    throw new Error(badSettings(problems))
  }
  const { today, ...rest } = settings
  if (today !== undefined && !(typeof today === 'string' && isDay(today))) report(badToday())
  for (const key of elsewhere) if (key in rest) report(misplaced(key))
  const kept = Object.fromEntries(
    Object.entries(rest).filter(([key]) => !elsewhere.some(each => each === key)),
  )
  const { presets, others } = namedPresets(rest['extends'])
  for (const name of others) report(presetsOnly(name))
  const { config, problems: found } = validateConfig(configValue('settings.claimlint', kept), catalogue)
  problems.push(...found)
  if (problems.length > 0) throw new Error(badSettings(problems))
  const strict = rest['extends'] === undefined ? base.reportLow : presets.at(-1) === 'strict'
  return {
    config: { ...base, ...saidBy(config.settings, base), reportLow: strict },
    today: typeof today === 'string' ? today : null,
  }
}
