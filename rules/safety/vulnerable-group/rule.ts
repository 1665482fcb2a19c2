import type { Lexicon } from '../../../src/language/lexicon.ts'
import type { Wording } from '../../../src/linter/rule.ts'
import { hasHyphen, topicOf } from '../../../src/linter/wording-context.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'

/** Wordings marked `alone` name what they praise, or point to it: they need no product beside them, only nothing else. */
function isAboutProduct(wording: Wording, lexicon: Lexicon): boolean {
  const topic = topicOf(wording, lexicon)
  return topic === 'product' || (topic === 'none' && wording.properties['alone'] === true)
}

export default wordingRule({
  id: 'safety/vulnerable-group',
  description: 'Calls something safe or made for children, in pregnancy or for others at special risk',
  message:
    '"{words}" calls this fit for people at special risk. Say who should not use it, or that it was not studied in them.',
  law: ['eu-1924-14', 'eu-2001-83-90', 'us-ftc-hpcg', 'uk-cap-12', 'au-tga'],
  // Playgrounds, vaccines and children's medicines may be safe for children; "keep the baby safe" is no compound.
  where: (wording, { lexicon }) =>
    isAboutProduct(wording, lexicon) && (wording.properties['compound'] !== true || hasHyphen(wording)),
})
