import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/affiliate-disclosure',
  description: 'Asks for a disclosure before the first link that somebody is paid for',
  grades: {
    missing: {
      message:
        'A link or code here is paid for, and the article does not say so. Say before it that you earn a commission.',
      weight: 'medium',
    },
    late: {
      message:
        'The disclosure comes after the first paid link. Readers need it before they follow one: move it up.',
      weight: 'medium',
    },
  },
  law: ['us-255-5', 'uk-cap-2'],
})
