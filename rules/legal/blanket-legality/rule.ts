import { classOf, kindOf } from '../../../src/claims/kinds.ts'
import { namesAny, tagsBeside, tagsInside } from '../../../src/linter/wording-tags.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'

const regulated: ReadonlySet<string> = new Set(['psychoactive', 'peptide', 'designer'])
const notSubstances: ReadonlySet<string> = new Set(['lifestyle', 'practice', 'device'])

export default wordingRule({
  id: 'legal/blanket-legality',
  weight: 'high',
  description: 'Calls a substance legal without saying where and when',
  message: '"{words}" is not true everywhere or for long. Name the place, the status and the date.',
  law: ['us-fda-kratom', 'us-dea-7oh', 'us-hemp', 'us-ftc-5-12', 'eu-2005-29-annex', 'uk-psa'],
  where: (wording, { lexicon, reading }) => {
    const beside = tagsBeside(wording)
    // "Federally legal, but banned in Alabama" says where.
    if (wording.properties['federal'] === true && beside.some(tag => kindOf(tag.entry, lexicon) === 'place'))
      return false
    const substance = [...beside, ...tagsInside(wording)].some(
      tag => kindOf(tag.entry, lexicon) === 'agent' && !notSubstances.has(classOf(tag.entry)),
    )
    return substance || namesAny(reading.passages, tag => regulated.has(classOf(tag.entry)))
  },
})
