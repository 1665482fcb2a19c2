import { claimRule } from '../../../src/linter/claim-rule.ts'

export default claimRule({
  id: 'claim/detox',
  description: 'Claims that something removes toxins or cleanses the body',
  noun: 'a detox claim',
  law: ['us-ftc-hpcg'],
})
