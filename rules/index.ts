// Made by `npm run generate` from the folder names; do not edit.
import type { Rule } from '../src/linter/rule.ts'
import claimAddictionTreatment from './claim/addiction-treatment/rule.ts'
import claimAntiAgeing from './claim/anti-ageing/rule.ts'
import claimBodyFunction from './claim/body-function/rule.ts'
import claimCancer from './claim/cancer/rule.ts'
import claimDetox from './claim/detox/rule.ts'
import claimDiseasePrevention from './claim/disease-prevention/rule.ts'
import claimDiseaseTreatment from './claim/disease-treatment/rule.ts'
import claimImmunity from './claim/immunity/rule.ts'
import claimImpliedDisease from './claim/implied-disease/rule.ts'
import claimInfection from './claim/infection/rule.ts'
import claimMentalHealth from './claim/mental-health/rule.ts'
import claimPain from './claim/pain/rule.ts'
import claimSexualHealth from './claim/sexual-health/rule.ts'
import claimWeightLoss from './claim/weight-loss/rule.ts'
import evidenceProven from './evidence/proven/rule.ts'
import evidenceVague from './evidence/vague/rule.ts'
import medicineSubstitute from './medicine/substitute/rule.ts'
import safetyAbsolute from './safety/absolute/rule.ts'
import safetyAddiction from './safety/addiction/rule.ts'
import safetyNatural from './safety/natural/rule.ts'

/** Every rule, in alphabetical order of its id. */
export const rules: readonly Rule[] = [
  claimAddictionTreatment,
  claimAntiAgeing,
  claimBodyFunction,
  claimCancer,
  claimDetox,
  claimDiseasePrevention,
  claimDiseaseTreatment,
  claimImmunity,
  claimImpliedDisease,
  claimInfection,
  claimMentalHealth,
  claimPain,
  claimSexualHealth,
  claimWeightLoss,
  evidenceProven,
  evidenceVague,
  medicineSubstitute,
  safetyAbsolute,
  safetyAddiction,
  safetyNatural,
]
