import { join } from 'node:path'
import { rules } from '../../../rules/index.ts'
import { createConfigs } from '../../config/load-config.ts'
import { presetFor } from '../../config/presets.ts'
import { resolveConfig } from '../../config/resolve.ts'
import { emptyLayer } from '../../config/types.ts'
import { loadLinter, loadPacks } from '../../engine/core.ts'
import { systemDay } from '../../engine/today.ts'
import { readVersion } from '../../engine/version.ts'
import type { Linter } from '../../linter/lint-text.ts'
import { createPlugin, type EslintPlugin } from './plugin.ts'

/*
 * The ESLint plugin (`claimlint/eslint`), for files in the languages of @eslint/markdown.
 */

const metas = rules.map(({ meta }) => meta)
const linters = new Map<string, Linter>()

/** Tables are read with the first file; linters are kept by the day they judge by. */
function linterOf(today: string): Linter {
  const linter = linters.get(today) ?? loadLinter(today)
  linters.set(today, linter)
  return linter
}

const shared = { version: readVersion(), metas, linterOf, today: systemDay }

/** claimlint's own rules. What holds besides them comes from ESLint's `settings.claimlint`. */
const plugin: EslintPlugin = createPlugin({
  ...shared,
  config: resolveConfig([presetFor('recommended', metas)], metas),
})
export default plugin

export type LoadPluginOptions = {
  /** Where the search for a claimlint config begins; the working folder if not given. */
  readonly cwd?: string
  /** A claimlint config by its path. */
  readonly configFile?: string
}

/**
 * The plugin with a claimlint config: its profile, jurisdictions, packs, references, register and inserts hold, and the
 * rules of its packs are rules of the plugin. Throws a ConfigError. For `eslint.config.mjs`, which may `await`.
 */
export async function loadPlugin(options: LoadPluginOptions = {}): Promise<EslintPlugin> {
  const { cwd = process.cwd(), configFile = null } = options
  const configs = createConfigs({
    cwd,
    catalogue: metas,
    configFile,
    lookup: true,
    commandLine: emptyLayer,
    loadPacks,
  })
  return createPlugin({ ...shared, config: await configs.forFile(join(cwd, 'article.md')) })
}

export type { EslintConfig, EslintPlugin } from './plugin.ts'
export type { EslintContext, EslintRule } from './types.ts'
