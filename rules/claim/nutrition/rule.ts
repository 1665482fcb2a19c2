import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'claim/nutrition',
  description: 'Nutrition claims that only some foods may carry in the EU and the UK',
  message:
    '"{words}" is a nutrition or general health claim. In the EU and the UK it is for foods that meet its conditions, or needs an authorised claim beside it: check both, or leave it out.',
  law: ['eu-1924-3-5-6', 'eu-1924-10', 'uk-cap-15'],
  // On a page that informs, "rich in fibre" tells what is in a food.
  where: (_, { situation }) =>
    situation.profile === 'commercial' &&
    situation.jurisdictions.some(where => where === 'eu' || where === 'uk'),
})
