import type { Inquiry } from './inquiry.ts'
import { judgeInteractionWarning } from './interaction-warning.ts'
import { judgeAgeLimit, judgeDependenceWarning, judgePregnancyWarning } from './notes.ts'
import type { Judgement } from './types.ts'

/** What an article may owe beside consultation advice and the law, one function a requirement. */
export const duties: readonly ((inquiry: Inquiry) => Judgement)[] = [
  judgeInteractionWarning,
  judgePregnancyWarning,
  judgeAgeLimit,
  judgeDependenceWarning,
]
