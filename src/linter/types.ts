import type { References } from '../claims/index.ts'
import type { DirectiveSettings } from '../directives/index.ts'
import type { Position } from '../document/types.ts'
import type { Boilerplate } from '../requirements/boilerplate.ts'
import type { ProductClass } from '../requirements/types.ts'
import type { Inserts } from './inserts.ts'
import type { PluginParts } from './plugin.ts'
import type { Register } from './register.ts'

export type Profile = 'publisher' | 'commercial'
/** `auto`: a page that sells is commercial, any other is a publisher's. */
export type ProfileSetting = Profile | 'auto'
export type Jurisdiction = 'us' | 'eu' | 'uk' | 'au' | 'ca'
/** `auto`: the weight decides (high → error, medium → warning, low → only in the `strict` preset). */
export type RuleLevel = 'off' | 'auto' | 'warn' | 'error'
export type Weight = 'high' | 'medium' | 'low'
/** ESLint's numbers: 1 warning, 2 error. */
export type Severity = 1 | 2

export type SeverityWord = 'off' | 'warn' | 'error'

/** A rule as config sets it. */
export type RuleSetting = {
  readonly level: RuleLevel
  readonly options: Readonly<Record<string, unknown>>
  /** The team's own text for its findings, or one for each messageId. */
  readonly message?: string | Readonly<Record<string, string>>
  /** Where the team says more about the rule. */
  readonly url?: string
  /** What findings are, whatever they weigh, or by what they weigh. */
  readonly severity?: Exclude<SeverityWord, 'off'> | Readonly<Partial<Record<Weight, SeverityWord>>>
}

/** Configuration as it holds for one file, after `extends` and defaults. */
export type ResolvedConfig = {
  readonly profile: ProfileSetting
  readonly jurisdictions: readonly Jurisdiction[]
  /** What is written about or sold; without it, the page is asked. */
  readonly productClass?: ProductClass
  /** Substances that the site is about: an article that names one is about it. */
  readonly substances?: readonly string[]
  /** What the site's template adds to the page. */
  readonly boilerplate?: readonly Boilerplate[]
  /** Keyed by rule id; a rule not named is off. */
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** Report findings of weight low too (`strict`). */
  readonly reportLow: boolean
  /** The house packs that hold, in their order. Text, not tables: a configuration is plain data. */
  readonly packs?: readonly PackText[]
  /** What people who read the sources say of them; none without a references file. */
  readonly references?: References
  /** Hosts and `doi:` prefixes that are credible because the team says so. */
  readonly trustedSources?: readonly string[]
  /** Wordings that somebody approved; none without a claim register. */
  readonly register?: Register
  /** The team's own texts, which `--fix` may insert where they are missing. */
  readonly inserts?: Inserts
  /** How directives in articles are to be used; what is not said is as in `defaultDirectiveSettings`. */
  readonly directives?: Partial<DirectiveSettings>
}

/** A house pack as it was read. */
export type PackText = {
  readonly path: string
  readonly text: string
  /** What a plugin brings beside words and wordings: code. Without it, a configuration is plain data. */
  readonly plugin?: PluginParts
}

/** A part of a message's data: plain values only, so that results survive JSON. */
export type MessageData = Readonly<Record<string, string | number | boolean | readonly string[]>>

/**
 * What a finding is, whatever its place: what it says of which words in which sentence, or of the article as a whole.
 * `subject` is what the sentence cannot be read without (the lead-in of a list, the row of a table), or what the article
 * lacks something for (a substance); '' without one. Headings are the outermost first.
 */
export type Identity =
  | {
      readonly kind: 'text'
      readonly words: string
      readonly sentence: string
      readonly subject: string
      readonly headings: readonly string[]
    }
  | { readonly kind: 'document'; readonly subject: string; readonly grade: string }

/** ESLint's `LintMessage`, plus `data`, `related`, `identity` and `url`. Lines and columns are 1-based, `endColumn` exclusive. */
export type LintMessage = {
  ruleId: string | null
  severity: Severity
  message: string
  messageId: string
  line: number
  column: number
  endLine?: number
  endColumn?: number
  fatal?: true
  data?: MessageData
  /** Other places that the finding speaks of: the source that was looked at, the claim that a disclaimer denies. */
  related?: LintRelated[]
  identity?: Identity
  /** Where the team's config says more about the rule. */
  url?: string
  fix?: LintFix
  suggestions?: LintSuggestion[]
}

/** A place beside a finding. Lines and columns are 1-based, `endColumn` exclusive. */
export type LintRelated = {
  message: string
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** ESLint's fix: an edit that `--fix` makes. `range`: UTF-16 offsets in the file. */
export type LintFix = { range: [number, number]; text: string }

/** ESLint's suggestion: an edit for a person to choose, never made by itself. `range`: UTF-16 offsets in the file. */
export type LintSuggestion = {
  messageId: string
  desc: string
  fix: { range: [number, number]; text: string }
}

export type SuppressedLintMessage = LintMessage & { suppressions: { kind: string; justification: string }[] }

/** Milliseconds. */
export type Time = { readonly total: number }

/** ESLint's times of one pass over a text. */
export type PassTimes = {
  readonly parse: Time
  readonly rules: Readonly<Record<string, Time>>
  readonly fix: Time
  readonly total: number
}

/** ESLint's `stats` of a result. */
export type LintStats = {
  readonly fixPasses: number
  readonly times: { readonly passes: readonly PassTimes[] }
}

/** ESLint's `LintResult`. */
export type LintResult = {
  filePath: string
  messages: LintMessage[]
  suppressedMessages: SuppressedLintMessage[]
  errorCount: number
  fatalErrorCount: number
  warningCount: number
  fixableErrorCount: number
  fixableWarningCount: number
  usedDeprecatedRules: []
  source?: string
  /** Where the time went; only where that was asked for (`--stats`). */
  stats?: LintStats
  /** The text with its fixes made; only where `--fix` or `--fix-dry-run` made any. */
  output?: string
}

export type { Boilerplate, DirectiveSettings, Position, ProductClass }
