import { topicOf } from '../../../src/linter/wording-context.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'safety/comparative',
  description: 'Calls something safer or gentler than a medicine or another substance',
  message: '"{words}" compares safety. Cite a study that compared both in people, or remove the comparison.',
  law: ['us-ftc-hpcg', 'eu-2001-83-90', 'uk-hmr', 'uk-cap-3', 'au-tga'],
  // Medicines, vaccines and operations are measured against each other all the time.
  where: (wording, { lexicon }) => topicOf(wording, lexicon) !== 'care',
})
