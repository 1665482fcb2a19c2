import type { RuleSetting } from '../linter/types.ts'
import type { RuleCatalogue } from './rule-catalogue.ts'
import type { PresetName } from './types.ts'

export type Preset = {
  readonly rules: Readonly<Record<string, RuleSetting>>
  readonly reportLow: boolean
}

/** A preset over the rules there are: `strict` is `recommended` that also reports findings of weight low. */
export function presetFor(name: PresetName, catalogue: RuleCatalogue): Preset {
  const rules = catalogue.map(({ id, defaultLevel }): [string, RuleSetting] => [
    id,
    { level: defaultLevel, options: {} },
  ])
  return { rules: Object.fromEntries(rules), reportLow: name === 'strict' }
}
