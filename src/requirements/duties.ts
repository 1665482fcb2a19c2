import { judgeAdvertorialLabel } from './advertorial-label.ts'
import { judgeAffiliateDisclosure } from './affiliate-disclosure.ts'
import { judgeAuthorship } from './authorship.ts'
import { judgeCrisisLine } from './crisis-line.ts'
import { judgeDisclaimerContradiction } from './disclaimer-contradiction.ts'
import { judgeEmergencyAdvice } from './emergency-advice.ts'
import { judgeEuStatements } from './eu-statements.ts'
import { judgeFdaDisclaimer } from './fda-disclaimer.ts'
import { judgeHomeopathicNotice } from './homeopathic-notice.ts'
import type { Inquiry } from './inquiry.ts'
import { judgeInteractionWarning } from './interaction-warning.ts'
import { judgeAgeLimit, judgeDependenceWarning, judgePregnancyWarning } from './notes.ts'
import { judgeReferences } from './references.ts'
import { judgeRisks } from './risks.ts'
import { judgeTgaStatement } from './tga-statement.ts'
import type { Judgement } from './types.ts'

/** What an article may owe beside consultation advice and the law, one function a requirement. */
export const duties: readonly ((inquiry: Inquiry) => Judgement)[] = [
  judgeAdvertorialLabel,
  judgeAffiliateDisclosure,
  judgeAgeLimit,
  judgeAuthorship,
  judgeCrisisLine,
  judgeDependenceWarning,
  judgeDisclaimerContradiction,
  judgeEmergencyAdvice,
  judgeEuStatements,
  judgeFdaDisclaimer,
  judgeHomeopathicNotice,
  judgeInteractionWarning,
  judgePregnancyWarning,
  judgeReferences,
  judgeRisks,
  judgeTgaStatement,
]
