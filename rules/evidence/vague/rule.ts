import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'evidence/vague',
  description: 'Appeals to studies or experts that are not named',
  message: '"{words}" appeals to studies without naming one. Cite them.',
  law: ['us-ftc-hpcg'],
  // "Studies show that it does not work" appeals to studies, but for no claim.
  // A source in scope, however weak, is a name: `evidence/weak-source` looks at it.
  where: (wording, { reading }) =>
    wording.support.grade === 'none' &&
    (wording.properties['alone'] === true || reading.asserts(wording.passage, wording.sentence)),
})
