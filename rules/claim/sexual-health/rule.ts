import { claimRule } from '../../../src/linter/claim-rule.ts'

export default claimRule({
  id: 'claim/sexual-health',
  description: 'Claims about sexual performance, fertility and hormones of sex',
  noun: 'a sexual-health claim',
  law: ['us-101-93g'],
})
