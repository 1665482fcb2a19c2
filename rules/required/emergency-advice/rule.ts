import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/emergency-advice',
  description: 'Asks for the advice to call for help where an article is about an emergency',
  grades: {
    missing: {
      message:
        'The article speaks of "{event}" and never says to call for help at once. Name the emergency number first.',
      weight: 'medium',
    },
  },
  law: ['us-cdc-emergency'],
})
