import type { ResolvedConfig } from '../linter/types.ts'
import { ConfigError } from './config-error.ts'
import { type CheckedConfig, type ConfigElement, flatten, presetElement } from './extends/elements.ts'
import { readConfigTree, sourcesOf } from './extends/tree.ts'
import type { ConfigFinder } from './find/search.ts'
import type { GlobMatcher } from './globs.ts'
import { matchIgnores } from './ignores.ts'
import { type LoadPacks, loadPacksOf } from './packs.ts'
import { loadReferencesOf } from './references.ts'
import { loadRegisterOf } from './register.ts'
import type { RuleCatalogue } from './rule-catalogue.ts'
import type { ConfigProblem, ConfigSource } from './types.ts'
import { countUsage, type UsageCount } from './unused.ts'
import { validateConfig } from './validate/config.ts'

/** A config with all that it extends and names, ready to be asked about files. */
export type CompiledConfig = {
  /** In the order in which they hold, the last over all others. */
  readonly elements: readonly (ConfigElement & { readonly index: number })[]
  readonly ignores: GlobMatcher
  readonly usage: UsageCount
  /** The config and what it extends, that first; none without a config. */
  readonly files: readonly string[]
  /** Ours and those of the packs. */
  readonly rules: RuleCatalogue
  /** Configurations by the indexes of the elements that make them. */
  readonly resolved: Map<string, ResolvedConfig>
}

/** What holds where there is no config. */
export function withoutConfig(rules: RuleCatalogue): CompiledConfig {
  return {
    elements: [{ ...presetElement('recommended', [], rules), index: 0 }],
    ignores: () => false,
    usage: countUsage('', [], []),
    files: [],
    rules,
    resolved: new Map(),
  }
}

/** Reads and checks a config and everything it extends. Throws a ConfigError with all that is wrong in all of them. */
export async function compileConfig(
  source: ConfigSource,
  base: string,
  finder: ConfigFinder,
  options: { readonly catalogue: RuleCatalogue; readonly loadPacks: LoadPacks; readonly trusted?: boolean },
): Promise<CompiledConfig> {
  const { root, problems } = await readConfigTree(source, base, finder.load)
  const sources = sourcesOf(root)
  const packs = await loadPacksOf(sources, options.loadPacks, options.trusted ?? true)
  const rules = [...options.catalogue, ...packs.rules]
  const validated = sources.map(each => ({ source: each, ...validateConfig(each, rules, packs.substances) }))
  const wrong = [...problems, ...validated.flatMap(each => each.problems)]
  if (wrong.length > 0) throw new ConfigError(inOrder(wrong))
  const checked = new Map<ConfigSource, CheckedConfig>()
  for (const { source: each, config: user } of validated) {
    const own = packs.files.get(each)
    const references = await loadReferencesOf(each)
    const register = await loadRegisterOf(each)
    const files = {
      ...(own === undefined ? {} : { packs: own }),
      ...(references === null ? {} : { references }),
      ...(register === null ? {} : { register }),
    }
    checked.set(each, { user, files })
  }
  const { elements, ignores } = flatten(root, checked, rules)
  return {
    elements: elements.map((element, index) => ({ ...element, index })),
    ignores: matchIgnores(ignores),
    usage: countUsage(
      source.file,
      elements.flatMap(({ when }) => when),
      ignores,
    ),
    files: sources.map(({ file }) => file),
    rules,
    resolved: new Map(),
  }
}

/** File by file as they were met, each from its top, and nothing twice. */
function inOrder(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  const files = [...new Set(problems.map(({ file }) => file))]
  const unique = [...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()]
  return unique.toSorted(
    (left, right) =>
      files.indexOf(left.file) - files.indexOf(right.file) ||
      (left.place?.line ?? 0) - (right.place?.line ?? 0) ||
      (left.place?.column ?? 0) - (right.place?.column ?? 0),
  )
}
