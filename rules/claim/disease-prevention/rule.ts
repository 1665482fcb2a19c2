import { claimRule } from '../../../src/linter/claim-rule.ts'

export default claimRule({
  id: 'claim/disease-prevention',
  description: 'Claims that something prevents a disease or lowers its risk',
  noun: 'a prevention claim',
  law: ['us-101-93g', 'eu-1924-14'],
})
