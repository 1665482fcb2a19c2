import { claimRule } from '../../../src/linter/claim-rule.ts'

export default claimRule({
  id: 'claim/disease-treatment',
  description: 'Claims that something treats, cures or eases a named disease',
  noun: 'a disease claim',
  law: ['us-101-93g', 'eu-1169-7'],
})
