import { compileGlobs, type GlobMatcher } from '../globs.ts'
import { presetFor } from '../presets.ts'
import type { RuleCatalogue } from '../rule-catalogue.ts'
import type { ConfigLayer, ConfigPath, ConfigSource, PresetName, UserConfig } from '../types.ts'
import type { ConfigNode, Parent } from './tree.ts'

/** Where a layer was written. */
export type Origin =
  | { readonly kind: 'preset'; readonly name: PresetName }
  | { readonly kind: 'file'; readonly source: ConfigSource; readonly path: ConfigPath }
  | { readonly kind: 'command-line' }

/** Files that an override is for. */
export type Condition = {
  readonly source: ConfigSource
  readonly path: ConfigPath
  /** The folder that its globs are relative to. */
  readonly base: string
  readonly matches: GlobMatcher
}

/** A layer and the files it holds for: those that meet all conditions. */
export type ConfigElement = {
  readonly layer: ConfigLayer
  readonly origin: Origin
  readonly when: readonly Condition[]
}

/** The `ignores` of one config. */
export type Ignores = {
  readonly source: ConfigSource
  readonly base: string
  readonly globs: readonly string[]
  readonly when: readonly Condition[]
}

/** One config after validation, with what the files it names hold. */
export type CheckedConfig = {
  readonly user: UserConfig
  readonly files: Pick<ConfigLayer, 'packs' | 'references' | 'register'>
}

export type Flattened = { readonly elements: readonly ConfigElement[]; readonly ignores: readonly Ignores[] }

/**
 * A tree of configs as a list, in which the later holds over the earlier: what a config extends, the config itself, then
 * each of its overrides, and before it what that extends. Where no preset is named and nothing says `extends: []`,
 * `recommended` comes first: a config that only names a profile must not switch every rule off.
 */
export function flatten(
  root: ConfigNode,
  checked: ReadonlyMap<ConfigSource, CheckedConfig>,
  catalogue: RuleCatalogue,
): Flattened {
  const elements: ConfigElement[] = namesPreset(root) ? [] : [presetElement('recommended', [], catalogue)]
  const ignores: Ignores[] = []

  function addParents(node: ConfigNode, override: number | null, when: readonly Condition[]): void {
    for (const parent of node.parents) {
      if (parent.override !== override) continue
      if (parent.kind === 'preset') elements.push(presetElement(parent.name, when, catalogue))
      else add(parent.node, when)
    }
  }

  function add(node: ConfigNode, when: readonly Condition[]): void {
    const { source, base } = node
    const config = checked.get(source)
    if (config === undefined) return
    addParents(node, null, when)
    const { settings, overrides, ignores: globs } = config.user
    const origin: Origin = { kind: 'file', source, path: [] }
    elements.push({ layer: { ...settings, ...config.files }, origin, when })
    if (globs.length > 0) ignores.push({ source, base, globs, when })
    for (const [index, { files, excludedFiles, settings: layer }] of overrides.entries()) {
      const path = ['overrides', index]
      const own = [...when, { source, path, base, matches: matcher(files, excludedFiles, base) }]
      addParents(node, index, own)
      elements.push({ layer, origin: { kind: 'file', source, path }, when: own })
    }
  }

  add(root, [])
  return { elements, ignores }
}

/** A preset as an element. */
export function presetElement(
  name: PresetName,
  when: readonly Condition[],
  catalogue: RuleCatalogue,
): ConfigElement {
  return { layer: presetFor(name, catalogue), origin: { kind: 'preset', name }, when }
}

function matcher(files: readonly string[], excludedFiles: readonly string[], base: string): GlobMatcher {
  const included = compileGlobs(files, base)
  const excluded = compileGlobs(excludedFiles, base)
  return path => included(path) && !excluded(path)
}

/** Whether the tree says which rules to begin with. */
function namesPreset({ source, parents }: ConfigNode): boolean {
  if (saysNothing(source)) return true
  return parents.some(parent => parent.override === null && isPreset(parent))
}

function isPreset(parent: Parent): boolean {
  return parent.kind === 'preset' || namesPreset(parent.node)
}

function saysNothing({ value }: ConfigSource): boolean {
  const named = typeof value === 'object' && value !== null && 'extends' in value ? value.extends : null
  return Array.isArray(named) && named.length === 0
}
