import { claimRule } from '../../../src/linter/claim-rule.ts'

export default claimRule({
  id: 'claim/cancer',
  description: 'Claims about treating or preventing cancer',
  noun: 'a cancer claim',
  law: ['us-101-93g', 'uk-cancer'],
})
