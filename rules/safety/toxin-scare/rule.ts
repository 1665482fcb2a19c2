import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'safety/toxin-scare',
  description: 'Frightens with chemicals and toxins',
  message: '"{words}" frightens with chemicals. Name the substance and the amount, and who measured it.',
  law: ['uk-cap-3', 'uk-cap-12', 'eu-1924-3-5-6', 'us-ftc-5-12'],
})
