import { claimRule } from '../../../src/linter/claim-rule.ts'

export default claimRule({
  id: 'claim/addiction-treatment',
  description: 'Claims that something helps with addiction or withdrawal',
  noun: 'an addiction-treatment claim',
  law: ['us-oarfpa'],
})
