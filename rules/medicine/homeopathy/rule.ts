import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'medicine/homeopathy',
  description: 'Claims effects for homeopathic or energy products',
  message:
    '"{words}" claims an effect that regulators do not accept without trials in people. Remove it, or say what the evidence shows.',
  law: ['us-ftc-homeopathy', 'uk-cap-12-other', 'us-ftc-hpcg'],
})
