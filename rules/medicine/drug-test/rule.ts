import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'medicine/drug-test',
  description: 'Helps to pass a drug test, or says that a substance does not show up',
  message: '"{words}" may be read as help to evade a drug test. Remove it.',
  law: ['us-ftc-5-12'],
})
