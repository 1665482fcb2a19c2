import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/disclaimer-contradiction',
  description: 'Reports a disclaimer on a page that claims to treat a disease all the same',
  grades: {
    contradicted: {
      message:
        'The disclaimer does not excuse "{words}" on the same page: regulators read the claim, not the disclaimer. Remove the claim.',
      weight: 'high',
    },
  },
  law: ['us-101-93c', 'us-101-93g', 'us-ftc-hpcg'],
})
