import { topicOf } from '../../../src/linter/wording-context.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'evidence/tradition',
  description: 'Age and tradition offered as evidence',
  message:
    '"{words}" offers tradition as evidence. Say what the evidence shows, or that the use is traditional only.',
  law: ['us-ftc-hpcg', 'uk-cap-12-other', 'eu-c386-23', 'au-tga'],
  // Castles, too, have been used for centuries.
  where: (wording, { lexicon }) =>
    wording.properties['product'] !== true || topicOf(wording, lexicon) === 'product',
})
