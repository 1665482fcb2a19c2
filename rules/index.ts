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
import claimInName from './claim/in-name/rule.ts'
import claimInfection from './claim/infection/rule.ts'
import claimMentalHealth from './claim/mental-health/rule.ts'
import claimNutrition from './claim/nutrition/rule.ts'
import claimPain from './claim/pain/rule.ts'
import claimSexualHealth from './claim/sexual-health/rule.ts'
import claimWeightLoss from './claim/weight-loss/rule.ts'
import documentProfileMismatch from './document/profile-mismatch/rule.ts'
import documentRegister from './document/register/rule.ts'
import evidenceAuthority from './evidence/authority/rule.ts'
import evidenceCausation from './evidence/causation/rule.ts'
import evidenceExtrapolation from './evidence/extrapolation/rule.ts'
import evidencePercentage from './evidence/percentage/rule.ts'
import evidencePlaceholder from './evidence/placeholder/rule.ts'
import evidenceProven from './evidence/proven/rule.ts'
import evidenceRelativeRisk from './evidence/relative-risk/rule.ts'
import evidenceTestimonial from './evidence/testimonial/rule.ts'
import evidenceTradition from './evidence/tradition/rule.ts'
import evidenceUnresolvedCitation from './evidence/unresolved-citation/rule.ts'
import evidenceVague from './evidence/vague/rule.ts'
import evidenceWeakSource from './evidence/weak-source/rule.ts'
import legalBlanketLegality from './legal/blanket-legality/rule.ts'
import legalShamLabel from './legal/sham-label/rule.ts'
import medicineApproval from './medicine/approval/rule.ts'
import medicineDosage from './medicine/dosage/rule.ts'
import medicineDrugTest from './medicine/drug-test/rule.ts'
import medicineHomeopathy from './medicine/homeopathy/rule.ts'
import medicinePrescriptionPromotion from './medicine/prescription-promotion/rule.ts'
import medicineSameAs from './medicine/same-as/rule.ts'
import medicineSkipDoctor from './medicine/skip-doctor/rule.ts'
import medicineStopTreatment from './medicine/stop-treatment/rule.ts'
import medicineSubstitute from './medicine/substitute/rule.ts'
import promiseFear from './promise/fear/rule.ts'
import promiseGuarantee from './promise/guarantee/rule.ts'
import promiseOnsetTime from './promise/onset-time/rule.ts'
import promiseSuperlative from './promise/superlative/rule.ts'
import promiseUrgency from './promise/urgency/rule.ts'
import requiredAdvertorialLabel from './required/advertorial-label/rule.ts'
import requiredAffiliateDisclosure from './required/affiliate-disclosure/rule.ts'
import requiredAgeLimit from './required/age-limit/rule.ts'
import requiredApprovalStatus from './required/approval-status/rule.ts'
import requiredAuthorship from './required/authorship/rule.ts'
import requiredCrisisLine from './required/crisis-line/rule.ts'
import requiredDependenceWarning from './required/dependence-warning/rule.ts'
import requiredDisclaimerContradiction from './required/disclaimer-contradiction/rule.ts'
import requiredEmergencyAdvice from './required/emergency-advice/rule.ts'
import requiredEuStatements from './required/eu-statements/rule.ts'
import requiredFdaDisclaimer from './required/fda-disclaimer/rule.ts'
import requiredHomeopathicNotice from './required/homeopathic-notice/rule.ts'
import requiredInteractionWarning from './required/interaction-warning/rule.ts'
import requiredLegalStatus from './required/legal-status/rule.ts'
import requiredMedicalConsultation from './required/medical-consultation/rule.ts'
import requiredPregnancyWarning from './required/pregnancy-warning/rule.ts'
import requiredReferences from './required/references/rule.ts'
import requiredRisks from './required/risks/rule.ts'
import requiredTgaStatement from './required/tga-statement/rule.ts'
import safetyAbsolute from './safety/absolute/rule.ts'
import safetyAddiction from './safety/addiction/rule.ts'
import safetyComparative from './safety/comparative/rule.ts'
import safetyHarmfulInstructions from './safety/harmful-instructions/rule.ts'
import safetyNatural from './safety/natural/rule.ts'
import safetyToxinScare from './safety/toxin-scare/rule.ts'
import safetyVaccineDisparagement from './safety/vaccine-disparagement/rule.ts'
import safetyVulnerableGroup from './safety/vulnerable-group/rule.ts'

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
  claimInName,
  claimInfection,
  claimMentalHealth,
  claimNutrition,
  claimPain,
  claimSexualHealth,
  claimWeightLoss,
  documentProfileMismatch,
  documentRegister,
  evidenceAuthority,
  evidenceCausation,
  evidenceExtrapolation,
  evidencePercentage,
  evidencePlaceholder,
  evidenceProven,
  evidenceRelativeRisk,
  evidenceTestimonial,
  evidenceTradition,
  evidenceUnresolvedCitation,
  evidenceVague,
  evidenceWeakSource,
  legalBlanketLegality,
  legalShamLabel,
  medicineApproval,
  medicineDosage,
  medicineDrugTest,
  medicineHomeopathy,
  medicinePrescriptionPromotion,
  medicineSameAs,
  medicineSkipDoctor,
  medicineStopTreatment,
  medicineSubstitute,
  promiseFear,
  promiseGuarantee,
  promiseOnsetTime,
  promiseSuperlative,
  promiseUrgency,
  requiredAdvertorialLabel,
  requiredAffiliateDisclosure,
  requiredAgeLimit,
  requiredApprovalStatus,
  requiredAuthorship,
  requiredCrisisLine,
  requiredDependenceWarning,
  requiredDisclaimerContradiction,
  requiredEmergencyAdvice,
  requiredEuStatements,
  requiredFdaDisclaimer,
  requiredHomeopathicNotice,
  requiredInteractionWarning,
  requiredLegalStatus,
  requiredMedicalConsultation,
  requiredPregnancyWarning,
  requiredReferences,
  requiredRisks,
  requiredTgaStatement,
  safetyAbsolute,
  safetyAddiction,
  safetyComparative,
  safetyHarmfulInstructions,
  safetyNatural,
  safetyToxinScare,
  safetyVaccineDisparagement,
  safetyVulnerableGroup,
]
