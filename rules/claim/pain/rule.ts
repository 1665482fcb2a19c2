import { claimRule } from '../../../src/linter/claim-rule.ts'

export default claimRule({
  id: 'claim/pain',
  description: 'Claims that something relieves pain',
  noun: 'a pain claim',
  law: ['us-101-93g'],
})
