import { wordingRule } from '../../../src/linter/wording-rule.ts'
import { isQuoted } from '../../../src/linter/wording-tags.ts'

export default wordingRule({
  id: 'promise/superlative',
  description: 'Superlatives that stand in for evidence',
  message: '"{words}" praises without evidence. Take it out, or name the test and link it.',
  law: ['uk-cap-3', 'au-tga', 'us-ftc-hpcg', 'eu-1924-3-5-6'],
  // Praise in quotation marks is mostly somebody else's.
  where: wording => !isQuoted(wording),
})
