import { claimRule } from '../../../src/linter/claim-rule.ts'

export default claimRule({
  id: 'claim/infection',
  description: 'Claims about infections, viruses and bacteria',
  noun: 'an infection claim',
  law: ['us-101-93g'],
})
