import { topicOf } from '../../../src/linter/wording-context.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'evidence/causation',
  description: 'Turns a link between two things into a cause',
  message: '"{words}" makes a cause of a link. Say "was linked to", and what else may explain it.',
  law: ['us-ftc-hpcg', 'uk-cap-3', 'eu-1924-3-5-6'],
  // Medicines, vaccines and operations are measured against each other all the time.
  where: (wording, { lexicon }) => topicOf(wording, lexicon) !== 'care',
})
