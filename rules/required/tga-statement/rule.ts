import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/tga-statement',
  description: 'Asks for the statement that advertisements for medicines carry in Australia',
  grades: {
    missing: {
      message:
        'An advertisement for a medicine in Australia may need "Always read the label and follow the directions for use". Add it, or verify that it does not apply.',
      weight: 'medium',
    },
    altered: {
      message:
        '"{words}" is not how the statement of the Australian advertising code is worded: "Always read the label and follow the directions for use".',
      weight: 'medium',
    },
  },
  law: ['au-tga'],
})
