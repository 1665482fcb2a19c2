import { claimRule } from '../../../src/linter/claim-rule.ts'

export default claimRule({
  id: 'claim/anti-ageing',
  description: 'Claims that something slows or reverses ageing',
  noun: 'an anti-ageing claim',
  law: ['uk-cap-12-other'],
})
