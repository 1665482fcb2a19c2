import type { Lexicon } from '../../language/lexicon.ts'
import type { Analysis, Tag, TokenRange } from '../../language/types.ts'
import { classOf, kindOf } from '../kinds.ts'
import type { Candidate, Target, TargetKind } from '../types.ts'

const kindOfProperty: Readonly<Record<string, TargetKind>> = {
  disease: 'condition',
  symptom: 'symptom',
  function: 'function',
}

/** `anti-inflammatory`, `antiviral properties`: the adjective holds effect and target. */
export function property(tag: Tag, analysis: Analysis, lexicon: Lexicon): Candidate[] {
  const kind = kindOfProperty[String(tag.entry.properties['kindOf'] ?? 'function')] ?? 'function'
  const range: TokenRange = { from: tag.from, to: tag.to }
  const target: Target = {
    range,
    kind,
    class: classOf(tag.entry),
    name: tag.entry.name,
    properties: tag.entry.properties,
  }
  const noun = (analysis.starting[tag.to] ?? []).find(each => kindOf(each.entry, lexicon) === 'property-noun')
  const vague = tag.entry.properties['weak'] === true || classOf(tag.entry) === 'generic'
  if (vague && !noun) return []
  return [
    {
      form: 'property',
      effect: range,
      effectClass: 'property',
      effectStrength: 3,
      targets: [target],
      outcome: kind === 'function' ? 'function' : 'treat',
      neutral: false,
      range: { from: tag.from, to: noun?.to ?? tag.to },
    },
  ]
}
