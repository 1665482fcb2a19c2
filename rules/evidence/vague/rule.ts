import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'evidence/vague',
  weight: 'medium',
  description: 'Appeals to studies or experts that are not named',
  message: '"{words}" appeals to studies without naming one. Cite them.',
  law: ['us-ftc-hpcg'],
  // "Studies show that it does not work" appeals to studies, but for no claim.
  where: (wording, { reading }) =>
    wording.properties['alone'] === true || reading.asserts(wording.passage, wording.sentence),
})
