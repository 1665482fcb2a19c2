import type { Passage } from '../../../src/claims/index.ts'
import { classOf, kindOf } from '../../../src/claims/kinds.ts'
import type { Lexicon } from '../../../src/language/lexicon.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'
import { isRegulated, namesRegulated, tagsBeside, tagsInside } from '../../../src/linter/wording-tags.ts'

const notSubstances: ReadonlySet<string> = new Set(['lifestyle', 'practice', 'device'])

/** Whether a text names a substance or medicine at all; where it names none, "it is legal everywhere" is about what is sold. */
function namesAny(passages: readonly Passage[], lexicon: Lexicon): boolean {
  return passages.some(passage =>
    passage.analysis.tags.some(tag => {
      const kind = kindOf(tag.entry, lexicon)
      return (
        (kind === 'medicine' && classOf(tag.entry) !== 'generic-word') ||
        (kind === 'agent' && classOf(tag.entry) !== 'product' && !notSubstances.has(classOf(tag.entry)))
      )
    }),
  )
}

export default wordingRule({
  id: 'legal/blanket-legality',
  description: 'Calls a substance legal without saying where and when',
  message: '"{words}" is not true everywhere or for long. Name the place, the status and the date.',
  law: ['us-fda-kratom', 'us-dea-7oh', 'us-hemp', 'us-ftc-5-12', 'eu-2005-29-annex', 'uk-psa'],
  where: (wording, { lexicon, reading }) => {
    const beside = tagsBeside(wording)
    // "Federally legal, but banned in Alabama" says where.
    if (wording.properties['federal'] === true && beside.some(tag => kindOf(tag.entry, lexicon) === 'place'))
      return false
    const agents = [...beside, ...tagsInside(wording)].filter(
      tag => kindOf(tag.entry, lexicon) === 'agent' && !notSubstances.has(classOf(tag.entry)),
    )
    // "Reishi is completely legal" needs no date, kratom and "our gummies" do.
    const named = agents.filter(tag => classOf(tag.entry) !== 'product')
    if (named.length > 0) return named.some(tag => isRegulated(tag, wording.passage, lexicon))
    if (agents.length > 0 || namesRegulated(reading.passages, lexicon)) return true
    return wording.properties['alone'] === true && !namesAny(reading.passages, lexicon)
  },
})
