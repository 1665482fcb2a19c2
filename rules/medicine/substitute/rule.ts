import { topicOf } from '../../../src/linter/wording-context.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'medicine/substitute',
  description: 'Offers something in the place of a medicine or as good as one',
  message: '"{words}" may be read as a substitute for medical treatment. Remove the comparison.',
  law: ['us-101-93g'],
  // One treatment compared with another is medicine's own talk.
  where: (wording, { lexicon, reading }) =>
    reading.topic !== 'medical' || topicOf(wording, lexicon) === 'product',
})
