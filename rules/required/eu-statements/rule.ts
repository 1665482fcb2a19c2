import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/eu-statements',
  description: 'Asks for the statements that go with a health claim in the EU and the United Kingdom',
  grades: {
    missing: {
      message:
        'A health claim may need statements beside it in the EU and the United Kingdom; none is here. Say {missing}.',
      weight: 'medium',
    },
    incomplete: {
      message:
        'A statement that goes with a health claim in the EU and the United Kingdom is missing. Say {missing}.',
      weight: 'medium',
    },
  },
  law: ['eu-1924-10-2', 'eu-1924-10'],
})
