import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/references',
  description: 'Asks for sources where an article promises an effect on health',
  grades: {
    none: {
      message:
        'The article promises effects on health and cites no source. Cite one for each claim, or describe what the evidence shows.',
      weight: 'medium',
    },
    uncited: {
      message:
        'The list of sources is not cited in the text. Mark each claim with the source that supports it.',
      weight: 'low',
    },
  },
  law: ['us-medlineplus', 'us-ftc-hpcg', 'uk-discern'],
})
