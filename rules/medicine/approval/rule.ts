import { kindOf } from '../../../src/claims/kinds.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'
import { tagsBeside } from '../../../src/linter/wording-tags.ts'

export default wordingRule({
  id: 'medicine/approval',
  description: 'Claims an official approval that a product does not have',
  message: '"{words}" claims an approval that supplements do not get. Take it out, or say what it covers.',
  law: ['us-ftc-hpcg', 'us-registration', 'eu-2005-29-annex', 'uk-cap-3', 'au-tga'],
  // Where a medicine is named, the approval is most likely its own.
  where: (wording, { lexicon }) =>
    !tagsBeside(wording).some(tag => kindOf(tag.entry, lexicon) === 'medicine'),
})
