import { deniedInside, doubtedNearby, topicOf } from '../../../src/linter/wording-context.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'evidence/extrapolation',
  description: 'Carries a result from animals, cells or a mechanism over to people',
  message:
    '"{words}" carries a result from the laboratory over to people. Name the species, and say that people were not tested.',
  law: ['us-ftc-hpcg', 'uk-cap-12-other', 'eu-1924-3-5-6'],
  // How a medicine works is pharmacology, and a result with its doubts beside it is careful.
  where: (wording, { lexicon }) =>
    topicOf(wording, lexicon) !== 'care' && !doubtedNearby(wording) && !deniedInside(wording),
})
