import { claimingNames } from '../../../src/claims/product-names.ts'
import { words } from '../../../src/claims/words.ts'
import { isAllowed } from '../../../src/linter/allowed.ts'
import { defineRule } from '../../../src/linter/rule.ts'
import { wordingOptions } from '../../../src/linter/rule-options.ts'

export default defineRule({
  meta: {
    id: 'claim/in-name',
    input: 'wordings',
    description: 'Product names that claim an effect on a disease or the body',
    defaultLevel: 'auto',
    options: wordingOptions,
    messages: {
      found:
        'The name "{words}" may itself be read as a claim. Where it is sold, check the name with counsel; in an article, name the product once and describe it plainly.',
    },
    law: ['us-101-93g', 'eu-1924-10', 'uk-cap-15'],
    since: '0.1.0',
  },
  *find({ reading, situation, lexicon, options }) {
    for (const passage of reading.passages) {
      if (reading.isListed(passage)) continue
      for (const range of claimingNames(passage, lexicon)) {
        if (isAllowed(passage, range, options)) continue
        yield {
          place: { passage, range },
          messageId: 'found',
          // Whoever only writes about a product did not choose its name.
          weight: situation.profile === 'commercial' ? 'medium' : 'low',
          data: { words: words(passage, range) },
        }
      }
    }
  },
})
