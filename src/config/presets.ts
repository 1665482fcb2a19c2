import type { RuleCatalogue } from './rule-catalogue.ts'
import { type ConfigLayer, type PresetName, presetNames } from './types.ts'

/** A preset over the rules there are: `strict` is `recommended` that also reports findings of weight low. */
export function presetFor(name: PresetName, catalogue: RuleCatalogue): ConfigLayer {
  return {
    profile: null,
    jurisdictions: null,
    rules: catalogue.map(({ id, defaultLevel }) => ({ id, level: defaultLevel, options: {} })),
    reportLow: name === 'strict',
  }
}

/** What `extends` names where no files are read: presets, and what is none. Without `extends`, `recommended`. */
export function namedPresets(value: unknown): {
  readonly presets: readonly PresetName[]
  readonly others: readonly string[]
} {
  if (value === undefined) return { presets: ['recommended'], others: [] }
  const names: readonly unknown[] = Array.isArray(value) ? value : [value]
  const presets = names.flatMap(name => presetNames.filter(preset => preset === name))
  const others = names.filter(name => typeof name === 'string' && !presets.some(preset => preset === name))
  return { presets, others: others.map(String) }
}
