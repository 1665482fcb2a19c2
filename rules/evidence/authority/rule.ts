import { hasHyphen } from '../../../src/linter/wording-context.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'

export default wordingRule({
  id: 'evidence/authority',
  description: 'Names, titles and institutions used in place of evidence',
  message: '"{words}" uses a name or title in place of evidence. Cite what the expert relied on.',
  law: ['eu-1924-12', 'eu-2001-83-90', 'uk-cap-15', 'us-255', 'au-tga'],
  // "Doctor-recommended" praises; "her doctor recommended a scan" tells.
  where: wording => wording.properties['compound'] !== true || hasHyphen(wording),
})
