import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/risks',
  description: 'Asks for the risks where an article names benefits',
  grades: {
    missing: {
      message:
        'The article names benefits and not one risk. Add the known side effects, and who should not use it.',
      weight: 'medium',
    },
    weak: {
      message:
        'All this article says of harm is that there is little or none. Name the known side effects, and who should not use it.',
      weight: 'medium',
    },
  },
  law: ['us-ftc-hpcg', 'uk-discern'],
})
