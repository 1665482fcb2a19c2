import type { Rule, RuleMeta } from './rule.ts'
import type { Weight } from './types.ts'

/** A wording in the pattern language, of a rule of a plugin. */
export type PluginWording = {
  readonly id: string
  readonly match: string | readonly string[]
  readonly weight?: Weight
}

/** What a rule of a plugin says of itself; its id comes from its name, and what is left out is usual. */
export type PluginRuleMeta = Pick<RuleMeta, 'description' | 'messages'> &
  Partial<Pick<RuleMeta, 'input' | 'defaultLevel' | 'options' | 'weights' | 'law' | 'since'>>

/**
 * A rule of a plugin. With `wordings` alone it reports each of them with its message `found`; with `find` it is code, and
 * meets its own wordings among `reading.wordings`, under its id.
 */
export type PluginRule =
  | {
      readonly meta: PluginRuleMeta
      readonly find: Rule['find']
      readonly wordings?: readonly PluginWording[]
    }
  | {
      readonly meta: PluginRuleMeta & { readonly messages: { readonly found: string } }
      readonly wordings: readonly PluginWording[]
      readonly find?: undefined
    }

/** Rules, words and substances of somebody else, as JavaScript. */
export type Plugin = {
  /** The name comes before its rules' ids: `name/rule`. Lower-case letters, digits and hyphens. */
  readonly meta: { readonly name: string; readonly version?: string }
  readonly rules?: Readonly<Record<string, PluginRule>>
  /** Words, as under `lexicon` of a house pack: as data, or as YAML. */
  readonly lexicon?: string | readonly object[]
  /** Substances in the format of `rules/substances`: as data, or as YAML. */
  readonly substances?: readonly (string | object)[]
}

/** What of a plugin is no text: goes along with its words and wordings. */
export type PluginParts = {
  readonly name: string
  /** With their whole ids. */
  readonly rules: readonly Rule[]
  readonly substances: readonly { readonly path: string; readonly text: string }[]
}
