/** `claimlint/rule-tester`: tests for rules, of plugins and of our own. */
export { RuleTester, type RuleTesterOptions } from './rule-tester.ts'
export { RuleTesterError } from './tester-error.ts'
export type {
  Cases,
  ExpectedFinding,
  ExpectedSuggestion,
  InvalidCase,
  ValidCase,
  Variation,
} from './types.ts'
