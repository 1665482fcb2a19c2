import type { Claim, Passage, Reading, Wording } from '../claims/index.ts'
import type { Document, Span } from '../document/types.ts'
import type { Lexicon } from '../language/lexicon.ts'
import type { TokenRange } from '../language/types.ts'
import type { Requirements } from '../requirements/types.ts'
import type { PluginRule } from './plugin.ts'
import type { Approval } from './register.ts'
import type { OptionSchemas, Options } from './rule-options.ts'
import type { MessageData, ResolvedConfig, RuleLevel, Weight } from './types.ts'
import type { Situation } from './weight.ts'

export type RuleMeta = {
  readonly id: string
  /** What the rule looks at. */
  readonly input: 'claims' | 'wordings' | 'document'
  /** One sentence, for lists and `--help`. */
  readonly description: string
  /** Level in the presets; `off` keeps the rule out of `recommended`. */
  readonly defaultLevel: RuleLevel
  /** The options the rule takes; without, it takes none. */
  readonly options?: OptionSchemas
  /** Texts by messageId; `{name}` stands for a part of the data. */
  readonly messages: Readonly<Record<string, string>>
  /** What findings of a graded rule weigh, by messageId; the table of weights has all others. */
  readonly weights?: Readonly<Record<string, Weight>>
  /** Keys in `rules/law.yml`. */
  readonly law: readonly string[]
  readonly since: string
}

/** What a rule may ask. */
export type RuleContext = {
  readonly document: Document
  readonly reading: Reading
  readonly requirements: Requirements
  readonly config: ResolvedConfig
  readonly situation: Situation
  /** The wordings of the claim register that stand in the document. */
  readonly approvals: readonly Approval[]
  /** The options of the rule, with their defaults. */
  readonly options: Options
  readonly lexicon: Lexicon
}

/** Where a match lies: tokens of a passage, or a range of the source. */
export type Place = { readonly passage: Passage; readonly range: TokenRange } | { readonly span: Span }

export type Match = {
  readonly place: Place
  readonly messageId: string
  readonly data: MessageData
  readonly weight: Weight
  /** Words that would make the finding weigh less; `weight` is then its weight (null: it is not reported). */
  readonly hedge?: Hedge
  /** Other places that the finding speaks of. */
  readonly related?: readonly Related[]
}

/** Another place, and what it is to the finding. */
export type Related = { readonly span: Span; readonly says: string }

/** New words for a few tokens of the passage of a match. */
export type Hedge = { readonly range: TokenRange; readonly text: string; readonly weight: Weight | null }

/** A rule is its description and one pure function that finds. */
export type Rule = { readonly meta: RuleMeta; readonly find: (context: RuleContext) => Iterable<Match> }

/** Types a rule, one of a plugin too; gives back what it gets. */
export function defineRule(rule: Rule): Rule
export function defineRule(rule: PluginRule): PluginRule
export function defineRule(rule: Rule | PluginRule): Rule | PluginRule {
  return rule
}

export type { Claim, Wording }
