import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/interaction-warning',
  description: 'Asks which medicines a substance interacts with',
  grades: {
    missing: {
      message:
        'The article is about {substance} and does not warn of interactions. It may interact with {medicines}: say so.',
      weight: 'medium',
    },
    generic: {
      message:
        'The warning of interactions names no medicine: {substance} may interact with {medicines}: name them.',
      weight: 'medium',
    },
  },
  law: ['us-nccih-interactions', 'us-ftc-hpcg'],
})
