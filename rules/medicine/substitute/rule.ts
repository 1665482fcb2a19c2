import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'medicine/substitute',
  weight: 'high',
  description: 'Offers something in the place of a medicine or as good as one',
  message: '"{words}" may be read as a substitute for medical treatment. Remove the comparison.',
  law: ['us-101-93g'],
})
