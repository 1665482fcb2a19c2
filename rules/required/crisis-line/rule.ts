import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/crisis-line',
  description:
    'Asks for a crisis line where an article is about suicide, overdose, addiction, eating disorders or violence',
  grades: {
    missing: {
      message:
        'The article is about {subject} and names no line for readers in a crisis. Add one, such as 988 in the United States or findahelpline.com.',
      weight: 'medium',
    },
    foreign: {
      message: 'The crisis lines here answer elsewhere than in {places}. Add one for your readers.',
      weight: 'medium',
    },
  },
  law: ['us-988'],
})
