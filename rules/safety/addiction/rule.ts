import { topicOf } from '../../../src/linter/wording-context.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'safety/addiction',
  description: 'Denies or plays down addiction, dependence or withdrawal',
  message: '"{words}" plays down dependence. Say what is known of dependence and withdrawal.',
  law: ['us-oarfpa'],
  // How safe medical care is, its own texts say.
  where: (wording, { lexicon }) =>
    wording.properties['compared'] === true || topicOf(wording, lexicon) !== 'care',
})
