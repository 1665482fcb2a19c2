import { claimRule } from '../../../src/linter/claim-rule.ts'

export default claimRule({
  id: 'claim/mental-health',
  description: 'Claims about depression, anxiety, stress and other states of mind',
  noun: 'a mental-health claim',
  law: ['us-101-93g'],
})
