import { classOf, kindOf } from '../../../src/claims/kinds.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'
import { namesRegulated, tagsBeside } from '../../../src/linter/wording-tags.ts'

export default wordingRule({
  id: 'legal/sham-label',
  description: 'Carries a label that denies a use which the page invites',
  message:
    '"{words}" does not settle how a product is meant to be used: regulators judge the whole page. Say what it is, with its risks and legal status.',
  law: ['us-321g', 'us-ftc-5-12', 'uk-psa', 'au-tga'],
  where: (wording, { lexicon, reading }) => {
    const beside = tagsBeside(wording)
    // "Not for human consumption, yet people inject it" criticises the label.
    if (beside.some(tag => kindOf(tag.entry, lexicon) === 'clause-break')) return false
    return (
      wording.id === 'research-chemical' ||
      namesRegulated(reading.passages, lexicon) ||
      beside.some(tag => {
        const kind = kindOf(tag.entry, lexicon)
        return kind === 'medicine' || (kind === 'agent' && classOf(tag.entry) === 'product')
      })
    )
  },
})
