import { existsSync, statSync } from 'node:fs'
import { dirname, isAbsolute, resolve } from 'node:path'
import { didYouMean } from '../closest.ts'
import { resolvePackage } from '../resolve-package.ts'
import { type PresetName, presetNames } from '../types.ts'

/** What a name under `extends` stands for. `problem` completes "extends: ". */
export type Extended =
  | { readonly kind: 'preset'; readonly name: PresetName }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'package'; readonly file: string }
  | { readonly kind: 'unknown'; readonly problem: string }

/**
 * Resolves a name under `extends` in a config file: a preset; a path, relative to that file; or a package, found from
 * there. As in ESLint, `foo` is short for `claimlint-config-foo`, and `@org` for `@org/claimlint-config`.
 */
export async function resolveExtended(name: string, from: string): Promise<Extended> {
  const preset = presetNames.find(candidate => candidate === name)
  if (preset !== undefined) return { kind: 'preset', name: preset }
  if (/^\.{1,2}[\\/]/.test(name) || isAbsolute(name)) return resolveFile(name, from)
  const packageName = packageNameOf(name)
  const file = await resolvePackage(packageName, from)
  if (file !== null) return { kind: 'package', file }
  const near = didYouMean(name, presetNames)
  if (near !== '') return { kind: 'unknown', problem: `there is no preset "${name}".${near}` }
  if (existsSync(resolve(dirname(from), name)))
    return { kind: 'unknown', problem: `"${name}" looks like a file. Write "./${name}".` }
  const install = `Install it, or write "recommended", "strict" or a path such as "./base.yml".`
  const short = packageName === name ? '' : `"${name}" is no preset, and `
  return { kind: 'unknown', problem: `${short}the package "${packageName}" was not found. ${install}` }
}

function resolveFile(name: string, from: string): Extended {
  const file = resolve(dirname(from), name)
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats?.isFile()) return { kind: 'file', file }
  const why = stats === undefined ? 'does not exist' : 'is not a file'
  return { kind: 'unknown', problem: `"${name}" ${why}. Check the path, which is relative to this config.` }
}

/** `foo` → `claimlint-config-foo`, `@org` → `@org/claimlint-config`, `@org/foo/bar` → `@org/claimlint-config-foo/bar`. */
export function packageNameOf(name: string): string {
  const [, scope = '', rest = ''] = /^(@[^/]+)?\/?(.*)$/.exec(name) ?? []
  const full = /^claimlint-config(?:[-/]|$)/.test(rest)
  const own = full ? rest : rest === '' ? 'claimlint-config' : `claimlint-config-${rest}`
  return scope === '' ? own : `${scope}/${own}`
}
