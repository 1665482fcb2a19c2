import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/homeopathic-notice',
  description: 'Asks for the notice that keeps a claim for a homeopathic product from misleading',
  grades: {
    missing: {
      message:
        'A claim for a homeopathic product may mislead without a notice: that no scientific evidence shows that it works, and on what theories it rests.',
      weight: 'medium',
    },
    incomplete: {
      message: 'Half of the notice on homeopathic products is missing: that {missing}.',
      weight: 'medium',
    },
  },
  law: ['us-ftc-homeopathy'],
})
