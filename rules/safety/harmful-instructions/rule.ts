import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'safety/harmful-instructions',
  description: 'Instructions that can injure: extraction, injection, potentiation, swallowing poisons',
  message: '"{words}" reads as an instruction that can injure. Remove it.',
  law: ['us-ftc-5-12', 'uk-cap-12'],
})
