import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'medicine/skip-doctor',
  description: 'Says that a doctor, a diagnosis or a prescription is not needed',
  message: '"{words}" may keep readers from care. Say when to see a doctor.',
  law: ['eu-2001-83-90', 'uk-cap-12', 'au-tga', 'us-ftc-hpcg'],
})
