import type { DirectiveSettings } from '../directives/index.ts'
import type { Inserts } from '../linter/inserts.ts'
import type { References } from '../linter/references.ts'
import type { Register } from '../linter/register.ts'
import type {
  Boilerplate,
  Jurisdiction,
  PackText,
  Position,
  ProductClass,
  Profile,
  ProfileSetting,
  RuleLevel,
  RuleSetting,
  SeverityWord,
  Weight,
} from '../linter/types.ts'

export const profiles: readonly Profile[] = ['publisher', 'commercial']
/** What config may say of the profile: one of them, or that each page decides. */
export const profileSettings: readonly ProfileSetting[] = [...profiles, 'auto']
export const jurisdictions: readonly Jurisdiction[] = ['us', 'eu', 'uk', 'au', 'ca']
export const ruleLevels: readonly RuleLevel[] = ['off', 'auto', 'warn', 'error']

export type PresetName = 'recommended' | 'strict'
export const presetNames: readonly PresetName[] = ['recommended', 'strict']

/** What a rule's `severity` may make of its findings. */
export const severityWords: readonly SeverityWord[] = ['off', 'warn', 'error']
export const weights: readonly Weight[] = ['high', 'medium', 'low']

/** A rule as a config file sets it. What it does not say (null, or no key) stays as earlier layers have it. */
export type RuleEntry = Pick<RuleSetting, 'message' | 'url' | 'severity'> & {
  readonly id: string
  readonly level: RuleLevel | null
  /** As a whole: options that are given take the place of all earlier ones. */
  readonly options: Readonly<Record<string, unknown>> | null
}

/** What a config file, one of its overrides or the command line may say about linting. */
export type ConfigLayer = {
  readonly profile: ProfileSetting | null
  readonly jurisdictions: readonly Jurisdiction[] | null
  readonly productClass?: ProductClass
  /** Substances that the site is about; a later layer's list takes the place of an earlier one's. */
  readonly substances?: readonly string[]
  /** What the site's template adds (`site.boilerplate`); a later layer's list takes the place of an earlier one's. */
  readonly boilerplate?: readonly Boilerplate[]
  /** How directives in articles are to be used. */
  readonly directives?: Partial<DirectiveSettings>
  /** Hosts and `doi:` prefixes that are credible, beside those of earlier layers. */
  readonly trustedSources?: readonly string[]
  readonly rules: readonly RuleEntry[]
  /** Report findings of weight low too. */
  readonly reportLow?: boolean
  /** Packs, after those of earlier layers. */
  readonly packs?: readonly PackText[]
  readonly references?: References
  readonly register?: Register
  /** The team's own texts, which `--fix` may insert: each in the place of an earlier one of its name. */
  readonly inserts?: Inserts
}

/** What a config file and its overrides say in so many words; what the files they name hold comes later. */
export type WrittenLayer = Omit<ConfigLayer, 'reportLow' | 'packs' | 'references' | 'register'>

export type ConfigOverride = {
  readonly files: readonly string[]
  /** Files that `files` matches and that are left out all the same. */
  readonly excludedFiles: readonly string[]
  readonly settings: WrittenLayer
}

/** A config file after validation. What it and its overrides extend is read before (`extends/tree.ts`). */
export type UserConfig = {
  readonly settings: WrittenLayer
  /** House packs, as paths relative to the config. */
  readonly packs: readonly string[]
  /** The references file, as a path relative to the config; null without one. */
  readonly references: string | null
  /** The claim register, as a path relative to the config; null without one. */
  readonly register: string | null
  readonly ignores: readonly string[]
  readonly overrides: readonly ConfigOverride[]
}

/** A layer that says nothing. */
export const emptyLayer: ConfigLayer = { profile: null, jurisdictions: null, rules: [] }

/** Where a value stands in a config: keys and indexes from the top. */
export type ConfigPath = readonly (string | number)[]

/** One thing wrong with a config. `place` is null where the format has no positions (JavaScript). */
export type ConfigProblem = {
  readonly file: string
  readonly place: Position | null
  readonly message: string
}

/** A config as read, before validation. */
export type ConfigSource = {
  readonly file: string
  readonly value: unknown
  /** Place of the key or of the value at a path (the nearest known one above it), or null. */
  readonly locate: (path: ConfigPath, at: 'key' | 'value') => Position | null
}
