import type { CatalogueEntry } from '../config/rule-catalogue.ts'
import { layer } from '../language/compile/layer.ts'
import { type Pack, readPack } from '../language/compile/pack-file.ts'
import { loadLexicon } from '../language/lexicon.ts'
import type { Tables } from '../language/types.ts'
import { createLinter, type Linter, type LinterDeps } from '../linter/lint-text.ts'
import type { Rule } from '../linter/rule.ts'
import type { PackText, ResolvedConfig } from '../linter/types.ts'
import { wordingRule } from '../linter/wording-rule.ts'

/** Our tables and rules with those of some packs over them. */
export type Layers = {
  readonly tables: Tables
  readonly rules: readonly Rule[]
  readonly packs: readonly Pack[]
}

/** Layers packs over ours, each over those before it. Throws `TableError` at the first fault of a pack. */
export type LayersOf = (packs: readonly PackText[]) => Layers

/** Compiles packs when they are first asked for, and remembers them by their content. */
export function createLayers(ownTables: () => Tables, ownRules: readonly Rule[]): LayersOf {
  const known = new Map<string, Layers>()
  const byList = new WeakMap<readonly PackText[], Layers>()
  const build = (packs: readonly PackText[]): Layers => {
    const last = packs.at(-1)
    if (last === undefined) return { tables: ownTables(), rules: ownRules, packs: [] }
    const below = remembered(packs.slice(0, -1))
    const pack = readPack(last, below.tables)
    return {
      tables: layer(below.tables, pack),
      rules: [...below.rules, ...pack.rules.map(rule => houseRule(rule))],
      packs: [...below.packs, pack],
    }
  }
  const remembered = (packs: readonly PackText[]): Layers => {
    const key = JSON.stringify(packs.map(({ path, text }) => [path, text]))
    const layers = known.get(key) ?? build(packs)
    known.set(key, layers)
    return layers
  }
  return packs => {
    const layers = byList.get(packs) ?? remembered(packs)
    byList.set(packs, layers)
    return layers
  }
}

function houseRule({ id, description, message, weight }: Pack['rules'][number]): Rule {
  return wordingRule({ id, description, message, weight, law: [] })
}

/** The rules of packs, as configuration sees them. */
export function catalogueOf(packs: readonly Pack[]): readonly CatalogueEntry[] {
  return packs.flatMap(({ rules }) => rules.map((rule): CatalogueEntry => houseRule(rule).meta))
}

/** A linter that lints each text with the packs of its configuration. Tables are loaded with the first text. */
export function createPackLinter(layersOf: LayersOf, deps: Omit<LinterDeps, 'lexicon' | 'rules'>): Linter {
  const none: readonly PackText[] = []
  const linters = new WeakMap<Layers, Linter>()
  const linterFor = (config: ResolvedConfig): Linter => {
    const layers = layersOf(config.packs ?? none)
    const known = linters.get(layers)
    if (known !== undefined) return known
    const linter = createLinter({ ...deps, lexicon: loadLexicon(layers.tables), rules: layers.rules })
    linters.set(layers, linter)
    return linter
  }
  return {
    lintText: (source, options) => linterFor(options.config).lintText(source, options),
    inspectText: (source, options) => linterFor(options.config).inspectText(source, options),
    explainLine: (source, options, line) => linterFor(options.config).explainLine(source, options, line),
  }
}
