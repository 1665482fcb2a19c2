import { kindOf } from '../../../src/claims/kinds.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'
import { tagsBeside, tagsInside } from '../../../src/linter/wording-tags.ts'

export default wordingRule({
  id: 'medicine/same-as',
  description: 'Offers a compounded or copied product as the same as an approved medicine',
  message: '"{words}" may be read as saying that it was reviewed like the brand. Leave the brand out.',
  law: ['us-glp1', 'eu-2001-83-88', 'uk-hmr', 'au-tga'],
  // Most brands have approved generics; these do not. Two brands of one maker may well be the same.
  where: (wording, { lexicon }) =>
    tagsInside(wording).some(tag => tag.entry.properties['use'] === 'glp1') &&
    !tagsBeside(wording).some(
      tag => kindOf(tag.entry, lexicon) === 'medicine' && tag.entry.properties['class'] === 'brand',
    ),
})
