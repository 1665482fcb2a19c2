import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'safety/vaccine-disparagement',
  description: 'Runs down vaccines or offers something in their place',
  message:
    '"{words}" may keep readers from vaccination. Remove it, or report it as a claim that was refuted.',
  law: ['uk-cap-12', 'eu-2001-83-90', 'us-ftc-5-12'],
})
