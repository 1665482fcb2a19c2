import type { RuleMeta } from '../linter/rule.ts'

/** What configuration must know about one rule: a part of its metadata. */
export type CatalogueEntry = Pick<RuleMeta, 'id' | 'defaultLevel' | 'options'> &
  // A house rule named on the command line is known by its id alone until the config of a file names its pack.
  Partial<Pick<RuleMeta, 'description' | 'messages'>>

/** All rules there are, as configuration sees them. */
export type RuleCatalogue = readonly CatalogueEntry[]
