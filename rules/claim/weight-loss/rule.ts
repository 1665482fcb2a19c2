import { claimRule } from '../../../src/linter/claim-rule.ts'

export default claimRule({
  id: 'claim/weight-loss',
  description: 'Claims that something makes people lose weight or fat',
  noun: 'a weight-loss claim',
  law: ['us-ftc-gut', 'eu-1924-12'],
})
