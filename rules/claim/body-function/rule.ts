import { claimRule } from '../../../src/linter/claim-rule.ts'

export default claimRule({
  id: 'claim/body-function',
  description: 'Claims that something supports or improves a function of the body',
  noun: 'a body-function claim',
  law: ['us-101-93f', 'eu-1924-10'],
})
