import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/pregnancy-warning',
  description:
    'Asks for a warning for pregnant and breastfeeding readers where an article is about a substance that is unsafe or unstudied then',
  grades: {
    missing: {
      message:
        'The article is about {substance} and says nothing to pregnant or breastfeeding readers. Say that they should not use it, or should ask first.',
      weight: 'medium',
    },
  },
  law: ['us-ftc-hpcg', 'uk-cap-12'],
})
