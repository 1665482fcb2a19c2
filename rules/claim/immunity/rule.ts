import { claimRule } from '../../../src/linter/claim-rule.ts'

export default claimRule({
  id: 'claim/immunity',
  description: 'Claims that something boosts or steers the immune system',
  noun: 'an immune claim',
  law: ['us-101-93g', 'eu-1924-10'],
})
