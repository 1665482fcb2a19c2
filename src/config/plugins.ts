import { dirname, isAbsolute, resolve } from 'node:path'
import type { Plugin } from '../linter/plugin.ts'
import { ConfigError } from './config-error.ts'
import { loadModule, loadTypeScript } from './find/modules.ts'
import { resolvePackage } from './resolve-package.ts'
import type { ConfigPath, ConfigProblem, ConfigSource } from './types.ts'
import { isPlugin, pluginProblems } from './validate/plugin.ts'
import { describe } from './validate/values.ts'

export type NamedPlugin = { readonly plugin: Plugin; readonly at: ConfigPath }

/**
 * The plugins under `plugins` of a config: names of packages, paths relative to it, or plugins themselves. Throws a
 * ConfigError with all that is wrong, at its place in the config. What is not `trusted` is not run.
 */
export async function loadPlugins(
  source: ConfigSource,
  value: unknown,
  trusted: boolean,
): Promise<readonly NamedPlugin[]> {
  const problems: ConfigProblem[] = []
  const items: readonly unknown[] = Array.isArray(value) ? value : [value]
  const named: NamedPlugin[] = []
  for (const [index, item] of items.entries()) {
    const at: ConfigPath = Array.isArray(value) ? ['plugins', index] : ['plugins']
    const report = (message: string): void => {
      problems.push({ file: source.file, place: source.locate(at, 'value'), message: `plugins: ${message}` })
    }
    const plugin = typeof item === 'string' ? await loadPlugin(item, source.file, trusted, report) : item
    if (plugin === undefined) continue
    const called = typeof item === 'string' ? `"${item}"` : 'a plugin'
    if (typeof item !== 'string' && (typeof item !== 'object' || item === null))
      report(`expected a package such as "acme", a path or a plugin, found ${describe(item)}.`)
    else if (isPlugin(plugin)) named.push({ plugin, at })
    else for (const problem of pluginProblems(plugin)) report(`${called}: ${problem}`)
  }
  for (const { plugin, at } of named) {
    const same = named.filter(other => other.plugin.meta.name === plugin.meta.name)
    if (same.length > 1 && same[0]?.plugin !== plugin) {
      const message = `plugins: there are two plugins called "${plugin.meta.name}". Keep one.`
      problems.push({ file: source.file, place: source.locate(at, 'value'), message })
    }
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return named
}

/** What a module exports by default; undefined where it cannot be had, which is reported. */
async function loadPlugin(
  name: string,
  from: string,
  trusted: boolean,
  report: (message: string) => void,
): Promise<unknown> {
  if (!trusted) {
    report(`"${name}" is code, and this workspace is not trusted, so it was not run. Trust the workspace.`)
    return undefined
  }
  const isPath = /^\.{1,2}[\\/]/.test(name) || isAbsolute(name)
  const file = isPath ? resolve(dirname(from), name) : await resolvePackage(pluginPackage(name), from)
  if (file === null) {
    const install = `Install it (npm install --save-dev ${pluginPackage(name)}), or name a file such as "./plugin.mjs".`
    report(`the package "${pluginPackage(name)}" was not found. ${install}`)
    return undefined
  }
  try {
    const plugin = await (/\.[cm]?ts$/.test(file) ? loadTypeScript(file) : loadModule(file))
    return plugin ?? null
  } catch (error) {
    const what = error instanceof ConfigError ? (error.problems[0]?.message ?? '') : String(error)
    const why = /ENOENT/.test(what)
      ? 'it does not exist'
      : what.replace(/^This config failed while it was loaded: /, '')
    report(`"${name}" cannot be loaded: ${why.replace(/\.$/, '')}.`)
    return undefined
  }
}

/** `acme` → `claimlint-plugin-acme`, `@acme` → `@acme/claimlint-plugin`, `@acme/tea` → `@acme/claimlint-plugin-tea`. */
export function pluginPackage(name: string): string {
  const prefix = 'claimlint-plugin'
  const withPrefix = (part: string): string =>
    part === '' || part === prefix ? prefix : part.startsWith(`${prefix}-`) ? part : `${prefix}-${part}`
  if (!name.startsWith('@')) return withPrefix(name)
  const [scope = '', part = ''] = name.split('/')
  return `${scope}/${withPrefix(part)}`
}
