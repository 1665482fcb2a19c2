import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/age-limit',
  description: 'Asks for an age limit where an article is about a substance that minors should not use',
  grades: {
    missing: {
      message:
        'The article is about {substance} and does not say from what age. Say that it is for adults only.',
      weight: 'medium',
    },
    below: {
      message:
        'The article names an age of {age} for {substance}; federal law in the United States sets {minimum}. Verify it and correct the age.',
      weight: 'medium',
    },
  },
  law: ['us-fda-kratom', 'us-tobacco-21'],
})
