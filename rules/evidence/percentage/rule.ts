import { deniedInside, topicOf } from '../../../src/linter/wording-context.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'evidence/percentage',
  description: 'Shares of users or success rates that do not say of how many',
  message:
    '"{words}" does not say of how many people, when and by whom it was measured. Add that and the source, or leave it out.',
  law: ['us-255', 'us-465', 'us-ftc-hpcg', 'uk-cap-3'],
  // Medicines, vaccines and operations are measured against each other all the time.
  where: (wording, { lexicon }) => topicOf(wording, lexicon) !== 'care' && !deniedInside(wording),
})
