import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/medical-consultation',
  description: 'Asks for advice to consult a health professional where an article advises on health',
  grades: {
    missing: {
      message:
        'The article {missing} and never tells readers to ask a doctor, pharmacist or other health professional. Add one sentence near the advice.',
      weight: 'medium',
    },
    weak: {
      message:
        'The advice to consult a professional is weak: the article {missing}. Tell every reader to ask a doctor or pharmacist before use.',
      weight: 'medium',
    },
  },
  law: ['uk-cap-12', 'eu-2001-83-90', 'au-tga', 'us-ftc-hpcg'],
})
