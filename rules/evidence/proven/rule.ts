import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'evidence/proven',
  description: 'Calls something proven without showing the proof',
  message: '"{words}" claims proof. Cite the trials, or say what the evidence shows.',
  law: ['us-ftc-hpcg'],
})
