import { classOf, kindOf } from '../../../src/claims/kinds.ts'
import { namesAny, tagsInside } from '../../../src/linter/wording-tags.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'

/** Uses of medicines that are sold without prescription with a dose on the packet. */
const overTheCounter: ReadonlySet<unknown> = new Set(['nsaid', 'other'])
const withoutAgreedDose: ReadonlySet<string> = new Set(['psychoactive', 'peptide', 'designer'])

export default wordingRule({
  id: 'medicine/dosage',
  weight: 'high',
  description: 'Gives readers a dose or regimen of a substance that has no agreed one',
  message: '"{words}" gives readers a dose. Remove the amount, and say that no safe dose is known.',
  law: ['us-fda-kratom', 'us-321g', 'uk-hmr', 'au-tga', 'ca-fda9'],
  where: (wording, { lexicon, reading }) => {
    const packetDose = tagsInside(wording).some(
      tag => kindOf(tag.entry, lexicon) === 'medicine' && overTheCounter.has(tag.entry.properties['use']),
    )
    if (packetDose) return false
    if (wording.properties['topic'] !== true) return true
    return namesAny(reading.passages, tag => withoutAgreedDose.has(classOf(tag.entry)))
  },
})
