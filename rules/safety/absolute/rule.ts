import { topicOf } from '../../../src/linter/wording-context.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'safety/absolute',
  description: 'Says that something is free of risk or side effects',
  message:
    '"{words}" promises safety without limits. Say what was studied, in whom, and who should avoid it.',
  law: ['us-ftc-hpcg'],
  // How safe medical care is, its own texts say.
  where: (wording, { lexicon }) =>
    wording.properties['compared'] === true || topicOf(wording, lexicon) !== 'care',
})
