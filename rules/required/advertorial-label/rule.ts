import { requirementRule } from '../../../src/linter/requirement-rule.ts'

export default requirementRule({
  id: 'required/advertorial-label',
  description: 'Asks for a label at the top of content that somebody paid for',
  grades: {
    missing: {
      message:
        'Somebody paid for this content or gave something for it, and no label says so. Put "Sponsored" or "Advertisement" above the text.',
      weight: 'medium',
    },
    late: {
      message:
        'The label of this sponsored content comes late. Put it above the text, where nobody misses it.',
      weight: 'medium',
    },
  },
  law: ['us-255-5', 'us-ftc-native', 'uk-cap-2', 'eu-2005-29-annex'],
})
