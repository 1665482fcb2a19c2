import { kindOf } from '../../../src/claims/kinds.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'
import { tagsBeside } from '../../../src/linter/wording-tags.ts'

export default wordingRule({
  id: 'promise/urgency',
  description: 'Presses readers to buy a health product at once',
  message: '"{words}" presses readers to buy. State the real closing date once, or nothing.',
  law: ['eu-2005-29-annex', 'uk-cap-8', 'us-ftc-5-12'],
  // Haste and fear are right where the advice is to call for help.
  where: (wording, { lexicon }) =>
    !tagsBeside(wording).some(tag => kindOf(tag.entry, lexicon) === 'emergency'),
})
