import type { Plugin } from '../linter/plugin.ts'
import type {
  Boilerplate,
  Jurisdiction,
  ProductClass,
  ProfileSetting,
  RuleLevel,
  RuleSetting,
} from '../linter/types.ts'

/** What may stand beside the level of a rule: its options, and what every rule takes. */
export type RuleSettings = Pick<RuleSetting, 'message' | 'url' | 'severity'> & {
  readonly [option: string]: unknown
}

/** A rule as a config sets it. */
export type RuleConfig =
  | RuleLevel
  | readonly [level: RuleLevel, settings?: RuleSettings]
  | (RuleSettings & { readonly level?: RuleLevel })

/** What a config says of pages, for all files or for those of an override. */
export type PageConfig = {
  readonly profile?: ProfileSetting
  readonly jurisdictions?: Jurisdiction | readonly Jurisdiction[]
  readonly productClass?: ProductClass
  readonly site?: { readonly boilerplate?: Boilerplate | readonly Boilerplate[] }
  /** Substances that the site is about: an article that names one is about it. */
  readonly substances?: string | readonly string[]
  /** Hosts and `doi:` prefixes that are credible sources because the team says so. */
  readonly trustedSources?: string | readonly string[]
  readonly rules?: Readonly<Record<string, RuleConfig>>
  /** True: directives in articles silence nothing, and are reported. */
  readonly noInlineConfig?: boolean
  readonly reportUnusedDisableDirectives?: boolean | 'off' | 'warn' | 'error'
  readonly requireReason?: 'never' | 'errors' | 'always'
  /** Rules and groups that no directive silences, and those that only an entry of the register does. */
  readonly noInlineDisable?: string | readonly string[]
  readonly requireRegisterId?: string | readonly string[]
}

/** A part of a config that holds for some files only. */
export type OverrideConfig = PageConfig & {
  readonly files: string | readonly string[]
  readonly excludedFiles?: string | readonly string[]
  readonly extends?: string | readonly string[]
}

/** A text of the team's own that `--fix` may insert. */
export type InsertConfig = {
  readonly text: string
  readonly at?: 'start' | 'end' | `before:${string}`
}

/** A config as it is written in a file: the keys of docs/config, none of them required. */
export type Config = PageConfig & {
  readonly $schema?: string
  readonly extends?: string | readonly string[]
  readonly packs?: string | readonly string[]
  /** Names of packages, paths, or plugins themselves. They are code, and are run. */
  readonly plugins?: string | readonly (string | Plugin)[]
  readonly references?: string
  readonly register?: string
  readonly inserts?: Readonly<Partial<Record<'medical-consultation' | 'affiliate-disclosure', InsertConfig>>>
  readonly ignores?: string | readonly string[]
  readonly overrides?: readonly OverrideConfig[]
}
