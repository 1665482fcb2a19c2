import { topicOf } from '../../../src/linter/wording-context.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'promise/guarantee',
  description: 'Promises a certain, complete or permanent result',
  message:
    '"{words}" promises a certain or lasting result, which no treatment has in everyone. Say how many people had it, with a source.',
  law: ['eu-2001-83-90', 'uk-hmr', 'us-ftc-hpcg', 'us-ftc-gut', 'au-tga'],
  // Licensed medicines and procedures have measured times and rates of success.
  where: (wording, { lexicon }) => topicOf(wording, lexicon) !== 'care',
})
