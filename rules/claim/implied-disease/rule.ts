import { claimRule } from '../../../src/linter/claim-rule.ts'

export default claimRule({
  id: 'claim/implied-disease',
  description: 'Claims about symptoms or lab values that imply a disease',
  noun: 'a claim that implies a disease',
  law: ['us-101-93g'],
})
