import { deniedInside, topicOf } from '../../../src/linter/wording-context.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'evidence/testimonial',
  description: 'Personal stories and customer praise offered as proof of an effect',
  message: '"{words}" offers a personal story as proof. Say what was measured in many people, with a source.',
  law: ['us-255', 'us-465', 'uk-cap-3', 'au-tga'],
  // A patient's story about medical care is no testimonial for a product; "users noticed no difference" is no praise.
  where: (wording, { lexicon }) =>
    (wording.properties['affirmative'] !== true || !deniedInside(wording)) &&
    (wording.properties['story'] !== true ||
      !['care', 'clinicians'].includes(topicOf(wording, lexicon, true))),
})
