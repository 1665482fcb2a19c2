import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'safety/natural',
  description: 'Offers being natural as a ground for safety or effect',
  message: '"{words}" offers nature as a reason to trust. Give evidence of safety and effect instead.',
  law: ['uk-cap-12-other'],
})
