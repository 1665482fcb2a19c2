import { layer } from '../language/compile/layer.ts'
import { type Pack, readPack } from '../language/compile/pack-file.ts'
import { readSubstanceFile } from '../language/compile/substance-file.ts'
import { loadLexicon } from '../language/lexicon.ts'
import type { Tables } from '../language/types.ts'
import { createLinter, type Linter, type LinterDeps } from '../linter/lint-text.ts'
import type { PluginParts } from '../linter/plugin.ts'
import type { Rule } from '../linter/rule.ts'
import type { PackText, ResolvedConfig } from '../linter/types.ts'
import { wordingRule } from '../linter/wording-rule.ts'
import type { Stopwatch } from './stopwatch.ts'

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
    return over(remembered(packs.slice(0, -1)), last)
  }
  const remembered = (packs: readonly PackText[]): Layers => {
    const key = JSON.stringify(
      packs.map(({ path, text, plugin }) => [path, text, plugin && numberOf(plugin)]),
    )
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

/** Code has no content to know it by: each object that a plugin was is another one. */
const numbers = new WeakMap<PluginParts, number>()
let plugins = 0

function numberOf(plugin: PluginParts): number {
  const number = numbers.get(plugin) ?? ++plugins
  numbers.set(plugin, number)
  return number
}

/** A pack, or a plugin with its words, rules and substances, over what lies below. A rule that is code stands for itself. */
function over(below: Layers, { path, text, plugin }: PackText): Layers {
  const pack = text === '' ? null : readPack({ path, text }, below.tables, plugin?.name)
  const code = plugin?.rules ?? []
  const data = (pack?.rules ?? []).filter(({ id }) => !code.some(({ meta }) => meta.id === id))
  const tables = pack === null ? below.tables : layer(below.tables, pack)
  const substances = (plugin?.substances ?? []).map(readSubstanceFile)
  return {
    tables:
      substances.length === 0 ? tables : { ...tables, substances: [...tables.substances, ...substances] },
    rules: [...below.rules, ...data.map(rule => houseRule(rule)), ...code],
    packs: pack === null ? below.packs : [...below.packs, pack],
  }
}

function houseRule({ id, description, message, weight }: Pack['rules'][number]): Rule {
  return wordingRule({ id, description, message, weight, law: [] })
}

/**
 * A linter that lints each text with the packs of its configuration. Tables are loaded with the first text. With a
 * stopwatch, parser and rules are timed.
 */
export function createPackLinter(
  layersOf: LayersOf,
  deps: Omit<LinterDeps, 'lexicon' | 'rules'>,
  stopwatch?: Stopwatch,
): Linter {
  const none: readonly PackText[] = []
  const linters = new WeakMap<Layers, Linter>()
  const linterFor = (config: ResolvedConfig): Linter => {
    const layers = layersOf(config.packs ?? none)
    const known = linters.get(layers)
    if (known !== undefined) return known
    const lexicon = loadLexicon(layers.tables)
    const linter = createLinter(
      stopwatch === undefined
        ? { ...deps, lexicon, rules: layers.rules }
        : {
            ...deps,
            lexicon,
            parse: stopwatch.parse(deps.parse),
            rules: layers.rules.map(stopwatch.rule),
          },
    )
    linters.set(layers, linter)
    return linter
  }
  return {
    lintText: (source, options) => linterFor(options.config).lintText(source, options),
    inspectText: (source, options) => linterFor(options.config).inspectText(source, options),
    explainLine: (source, options, line) => linterFor(options.config).explainLine(source, options, line),
  }
}
