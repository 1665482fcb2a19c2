import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/dependence-warning',
  description: 'Asks for a warning of dependence where an article is about a substance that may cause it',
  grades: {
    missing: {
      message:
        'The article is about {substance} and does not warn that its use may lead to dependence and withdrawal. Say so.',
      weight: 'medium',
    },
  },
  law: ['us-fda-kratom', 'us-ftc-hpcg'],
})
