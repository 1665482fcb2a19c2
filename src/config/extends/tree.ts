import { dirname } from 'node:path'
import { ConfigError } from '../config-error.ts'
import type { ConfigFinder } from '../find/search.ts'
import type { ConfigPath, ConfigProblem, ConfigSource, PresetName } from '../types.ts'
import { isRecord } from '../validate/values.ts'
import { resolveExtended } from './names.ts'

/** A config with what it extends, and so on. */
export type ConfigNode = {
  readonly source: ConfigSource
  /** The folder that its globs are relative to. */
  readonly base: string
  readonly parents: readonly Parent[]
}

/** One name under `extends`, at the top of a config (`override` null) or in one of its overrides. */
export type Parent = { readonly override: number | null; readonly path: ConfigPath } & (
  | { readonly kind: 'preset'; readonly name: PresetName }
  | { readonly kind: 'config'; readonly node: ConfigNode }
)

export type ConfigTree = { readonly root: ConfigNode; readonly problems: readonly ConfigProblem[] }

/**
 * Reads all that a config extends, each file once. Globs of a file are relative to the file; those of a package, which
 * lies where no article does, to the config that names the package. Names that lead nowhere or in a circle, and files
 * that cannot be read, are problems; the rest of the tree is given nonetheless.
 */
export async function readConfigTree(
  source: ConfigSource,
  base: string,
  load: ConfigFinder['load'],
): Promise<ConfigTree> {
  const problems: ConfigProblem[] = []

  async function read(
    own: ConfigSource,
    ownBase: string,
    packaged: boolean,
    trail: readonly string[],
  ): Promise<ConfigNode> {
    const parents: Parent[] = []
    const here = [...trail, own.file]
    for (const { name, path, override } of extendedNames(own.value)) {
      const report = (problem: string): void => {
        problems.push({ file: own.file, place: own.locate(path, 'value'), message: `extends: ${problem}` })
      }
      const found = await resolveExtended(name, own.file)
      if (found.kind === 'unknown') report(found.problem)
      else if (found.kind === 'preset') parents.push({ kind: 'preset', name: found.name, override, path })
      else if (here.includes(found.file)) report(circle(name, here, found.file))
      else {
        const inPackage = packaged || found.kind === 'package'
        const parent = await load(found.file).catch((error: unknown) => {
          if (!(error instanceof ConfigError)) throw error
          problems.push(...error.problems)
          return null
        })
        if (parent === null) continue
        const node = await read(parent, inPackage ? ownBase : dirname(found.file), inPackage, here)
        parents.push({ kind: 'config', node, override, path })
      }
    }
    return { source: own, base: ownBase, parents }
  }

  const root = await read(source, base, false, [])
  return { root, problems }
}

/** Every config of a tree, those that are extended before those that extend them, each once. */
export function sourcesOf(root: ConfigNode): readonly ConfigSource[] {
  const parents = root.parents.flatMap(parent => (parent.kind === 'config' ? sourcesOf(parent.node) : []))
  return [...new Set([...parents, root.source])]
}

type ExtendedName = { readonly name: string; readonly path: ConfigPath; readonly override: number | null }

/** The names under every `extends` of a config; what is no name is left to validation. */
function extendedNames(config: unknown): readonly ExtendedName[] {
  if (!isRecord(config)) return []
  const overrides: readonly unknown[] = Array.isArray(config['overrides']) ? config['overrides'] : []
  return [
    ...namesUnder(config['extends'], ['extends'], null),
    ...overrides.flatMap((item, index) =>
      isRecord(item) ? namesUnder(item['extends'], ['overrides', index, 'extends'], index) : [],
    ),
  ]
}

function namesUnder(value: unknown, path: ConfigPath, override: number | null): ExtendedName[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ name: value, path, override }]
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  return items.flatMap((name, index) =>
    typeof name === 'string' && name.trim() !== '' ? [{ name, path: [...path, index], override }] : [],
  )
}

function circle(name: string, trail: readonly string[], file: string): string {
  const names = [...trail.slice(trail.indexOf(file)), file].map(each => JSON.stringify(each))
  return `"${name}" leads in a circle: ${names.join(' → ')}. Take one of them out.`
}
