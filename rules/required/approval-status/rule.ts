import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/approval-status',
  description: 'Asks pages that promise or sell an unapproved substance to say that it is not approved',
  grades: {
    missing: {
      message:
        'The page promises or sells {substance} and does not say that FDA has not approved it and does not accept it as a supplement ingredient. Say so in the text; the disclaimer for supplements would suggest the opposite.',
      weight: 'medium',
    },
  },
  law: ['us-fda-kratom', 'us-321g'],
})
