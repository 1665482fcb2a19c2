import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'document/profile-mismatch',
  description: 'Reports a page that sells and is judged as one that informs',
  grades: {
    mismatch: {
      message:
        'This page sells, and is judged as one that informs: milder than regulators read advertising. Set `profile: commercial` for it, or `profile: auto`.',
      weight: 'medium',
    },
  },
  law: ['us-ftc-hpcg', 'eu-1924-10', 'uk-cap-2'],
})
