import { kindOf } from '../../../src/claims/kinds.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'
import { tagsBeside } from '../../../src/linter/wording-tags.ts'

export default wordingRule({
  id: 'promise/fear',
  description: 'Threatens readers with harm unless they take the product',
  message:
    '"{words}" may be read as a threat that health suffers without the product. Say who is at risk, with a source, or drop it.',
  law: ['eu-1924-12', 'uk-cap-15', 'eu-2001-83-90', 'us-ftc-5-12', 'au-tga'],
  // Haste and fear are right where the advice is to call for help.
  where: (wording, { lexicon }) =>
    !tagsBeside(wording).some(tag => kindOf(tag.entry, lexicon) === 'emergency'),
})
