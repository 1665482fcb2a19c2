import { topicOf } from '../../../src/linter/wording-context.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'safety/harmful-instructions',
  description: 'Instructions that can injure: extraction, injection, potentiation, swallowing poisons',
  message: '"{words}" reads as an instruction that can injure. Remove it.',
  law: ['us-ftc-5-12', 'uk-cap-12'],
  // How a prescribed medicine is drawn up and injected, leaflets and nurses explain.
  where: (wording, { lexicon }) => {
    if (wording.properties['kit'] !== true) return true
    const topic = topicOf(wording, lexicon, true)
    return topic !== 'care' && topic !== 'clinicians'
  },
})
