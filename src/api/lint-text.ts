import { rules } from '../../rules/index.ts'
import { ConfigError } from '../config/config-error.ts'
import { namedPresets, presetFor } from '../config/presets.ts'
import { resolveConfig } from '../config/resolve.ts'
import { configValue } from '../config/source.ts'
import { validateConfig } from '../config/validate/config.ts'
import { type Core, ownCore } from '../engine/core.ts'
import { systemDay } from '../engine/today.ts'
import type { Linter } from '../linter/lint-text.ts'
import type { LintResult, ResolvedConfig } from '../linter/types.ts'
import type { Config } from './config.ts'
import { namesFiles, presetsOnly } from './messages.ts'

export type LintTextOptions = {
  /** Decides whether the text is MDX, and is the path of the result; nothing is read from it. */
  readonly filePath?: string
  /** A config that names no files; `recommended` for a publisher without one. */
  readonly config?: Config
  /** Judge dates as if it were this day (ISO). The day it is by default. */
  readonly today?: string
}

const catalogue = rules.map(({ meta }) => meta)
const files = ['packs', 'references', 'register', 'plugins'] as const

/**
 * Lints one text at once: no config is looked for and, but for the tables at the first call, no file is read. Throws a
 * ConfigError for a config it cannot use; never throws for a text.
 */
export function lintText(text: string, options: LintTextOptions = {}, core: Core = ownCore): LintResult {
  const { filePath = '<text>', config = {}, today = systemDay() } = options
  return linterFor(core, today).lintText(text, { filePath, config: resolve(config) })
}

const linters = new WeakMap<Core, { readonly today: string; readonly linter: Linter }>()

function linterFor(core: Core, today: string): Linter {
  const known = linters.get(core)
  if (known?.today === today) return known.linter
  const linter = core.loadLinter(today)
  linters.set(core, { today, linter })
  return linter
}

const resolved = new WeakMap<Config, ResolvedConfig>()

function resolve(config: Config): ResolvedConfig {
  const known = resolved.get(config)
  if (known !== undefined) return known
  const { config: user, problems } = validateConfig(configValue('config', config), catalogue)
  const { presets, others } = namedPresets(config.extends)
  const named = [...files.filter(key => key in config).map(namesFiles), ...others.map(presetsOnly)]
  const wrong = named.map(message => ({ file: 'config', place: null, message }))
  if (problems.length + wrong.length > 0) throw new ConfigError([...problems, ...wrong])
  const layers = presets.map(name => presetFor(name, catalogue))
  const result = resolveConfig([...layers, user.settings], catalogue)
  resolved.set(config, result)
  return result
}
