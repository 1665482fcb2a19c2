import { topicOf } from '../../../src/linter/wording-context.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'evidence/relative-risk',
  description: 'Comparisons in per cent or multiples without the numbers they start from',
  message: '"{words}" leaves out the numbers it starts from. Give both risks or amounts, and the source.',
  law: ['us-ftc-hpcg', 'uk-cap-3', 'eu-1924-3-5-6'],
  // Medicines, vaccines and operations are measured against each other all the time.
  where: (wording, { lexicon }) => topicOf(wording, lexicon) !== 'care',
})
