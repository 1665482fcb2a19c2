import type { EffectClass, Outcome, Target, TargetKind } from './types.ts'

/**
 * Which effects make sense with which targets, and what they then promise. The model of a claim: `boost immunity` is
 * one, `boost cancer` is none.
 */
const table: Readonly<Record<EffectClass, Partial<Record<TargetKind, Outcome>>>> = {
  treat: {
    condition: 'treat',
    symptom: 'treat',
    biomarker: 'treat',
    pathogen: 'treat',
    organ: 'function',
    function: 'function',
  },
  manage: { condition: 'treat', symptom: 'treat', biomarker: 'treat', pathogen: 'treat' },
  prevent: { condition: 'prevent', symptom: 'prevent', pathogen: 'prevent' },
  protect: { organ: 'function', function: 'function' },
  reduce: { condition: 'treat', symptom: 'treat', biomarker: 'treat', pathogen: 'treat' },
  improve: {
    condition: 'treat',
    symptom: 'treat',
    biomarker: 'function',
    function: 'function',
    organ: 'function',
  },
  boost: { function: 'function', organ: 'function', biomarker: 'function' },
  renew: { function: 'function', organ: 'function', symptom: 'treat' },
  kill: { pathogen: 'treat', condition: 'treat' },
  cleanse: { symptom: 'treat', pathogen: 'treat', organ: 'function', function: 'function' },
  burn: { symptom: 'treat', function: 'function' },
  use: {
    condition: 'treat',
    symptom: 'treat',
    pathogen: 'treat',
    function: 'function',
    biomarker: 'treat',
    organ: 'function',
  },
  property: {},
}

/** What an effect of this class promises for this target, or null where the two make no claim. */
export function outcomeOf(effect: EffectClass, target: Target): Outcome | null {
  const outcome = table[effect][target.kind]
  if (outcome === undefined) return null
  if (effect === 'burn' && target.class !== 'weight') return null
  // `binds to receptors` cleanses nothing.
  if (effect === 'cleanse' && target.kind === 'function' && target.class !== 'detox') return null
  const good = target.properties['good']
  if (good === 'down' && (effect === 'boost' || effect === 'renew')) return null
  if (good === 'up' && effect === 'reduce') return null
  if (
    effect === 'cleanse' &&
    target.kind === 'symptom' &&
    target.class !== 'toxins' &&
    target.class !== 'weight'
  ) {
    return target.class === 'oxidative' ? 'function' : null
  }
  if (
    effect === 'kill' &&
    target.kind === 'condition' &&
    target.class !== 'cancer' &&
    target.class !== 'infection'
  ) {
    return null
  }
  return outcome
}

/** The matter of a claim: the last part of the id of the rule that reports it. */
export function categoryOf(outcome: Outcome, target: Target, effect: EffectClass): string {
  if (effect === 'cleanse' && (target.kind === 'organ' || target.kind === 'function')) return 'detox'
  switch (target.kind) {
    case 'condition':
      return conditionCategory(outcome, target.class)
    case 'symptom':
      return symptomCategory(target)
    case 'pathogen':
      return 'infection'
    case 'biomarker':
      if (target.class === 'immune') return 'immunity'
      if (target.class === 'weight') return 'weight-loss'
      if (target.class === 'sexual' || target.class === 'testosterone') return 'sexual-health'
      return target.properties['disease'] === true ? 'implied-disease' : 'body-function'
    case 'function':
    case 'organ':
      return functionCategory(target.class)
  }
}

function conditionCategory(outcome: Outcome, matter: string): string {
  switch (matter) {
    case 'cancer':
      return 'cancer'
    case 'mental':
      return 'mental-health'
    case 'infection':
      return 'infection'
    case 'addiction':
      return 'addiction-treatment'
    case 'sexual':
      return 'sexual-health'
    default:
      return outcome === 'prevent' ? 'disease-prevention' : 'disease-treatment'
  }
}

function symptomCategory(target: Target): string {
  switch (target.class) {
    case 'pain':
      return target.properties['marker'] === true ? 'disease-treatment' : 'pain'
    case 'mental':
      return 'mental-health'
    case 'toxins':
      return 'detox'
    case 'weight':
      return 'weight-loss'
    case 'ageing':
      return 'anti-ageing'
    case 'sexual':
      return 'sexual-health'
    case 'withdrawal':
      return 'addiction-treatment'
    case 'sleep':
    case 'fatigue':
    case 'oxidative':
    case 'skin':
      return target.properties['marker'] === true ? 'implied-disease' : 'body-function'
    default:
      return 'implied-disease'
  }
}

function functionCategory(matter: string): string {
  switch (matter) {
    case 'immune':
      return 'immunity'
    case 'weight':
      return 'weight-loss'
    case 'sexual':
      return 'sexual-health'
    case 'detox':
      return 'detox'
    case 'ageing':
      return 'anti-ageing'
    case 'mood':
      return 'mental-health'
    case 'pain':
      return 'pain'
    default:
      return 'body-function'
  }
}
