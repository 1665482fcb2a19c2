import { topicOf } from '../../../src/linter/wording-context.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'promise/onset-time',
  description: 'Promises an effect within a certain time',
  message: '"{words}" promises an effect within a time. Cite where it was measured, or leave the time out.',
  law: ['us-ftc-hpcg', 'uk-cap-3', 'uk-cap-13', 'au-tga'],
  // Licensed medicines and procedures have measured times and rates of success.
  where: (wording, { lexicon }) => topicOf(wording, lexicon) !== 'care',
})
