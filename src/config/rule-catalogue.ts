import type { RuleLevel } from '../linter/types.ts'

/** What configuration must know about one rule. */
export type CatalogueEntry = {
  readonly id: string
  /** Names of the options the rule takes. */
  readonly optionKeys: readonly string[]
  /** Level in the presets; `off` keeps the rule out of them. */
  readonly defaultLevel: RuleLevel
}

/** All rules there are, as configuration sees them. */
export type RuleCatalogue = readonly CatalogueEntry[]
