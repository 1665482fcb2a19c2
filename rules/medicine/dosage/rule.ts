import { kindOf } from '../../../src/claims/kinds.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'
import { followsRegulated, tagsInside } from '../../../src/linter/wording-tags.ts'

/** Uses of medicines that are sold without prescription with a dose on the packet. */
const overTheCounter: ReadonlySet<unknown> = new Set(['nsaid', 'other'])

export default wordingRule({
  id: 'medicine/dosage',
  description: 'Gives readers a dose or regimen of a substance that has no agreed one',
  message: '"{words}" gives readers a dose. Remove the amount, and say that no safe dose is known.',
  law: ['us-fda-kratom', 'us-321g', 'uk-hmr', 'au-tga', 'ca-fda9'],
  where: (wording, { lexicon, reading }) => {
    const agreed = tagsInside(wording).some(tag => {
      const kind = kindOf(tag.entry, lexicon)
      return (
        kind === 'ordinary-substance' ||
        (kind === 'medicine' &&
          wording.properties['controlled'] !== true &&
          overTheCounter.has(tag.entry.properties['use']))
      )
    })
    if (agreed) return false
    return wording.properties['topic'] !== true || followsRegulated(wording, reading.passages, lexicon)
  },
})
