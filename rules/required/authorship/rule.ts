import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/authorship',
  description: 'Asks who wrote and who checked an article that advises on health',
  grades: {
    missing: {
      message:
        'Nobody is named who wrote or checked this article. Name the author and a reviewer with training in health.',
      weight: 'medium',
    },
    weak: {
      message:
        'An author is named, but nobody with training in health. Name a reviewer and what qualifies them.',
      weight: 'low',
    },
  },
  law: ['us-medlineplus', 'us-ftc-hpcg'],
})
