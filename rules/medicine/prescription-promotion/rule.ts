import { wordingRule } from '../../../src/linter/wording-rule.ts'
import { tagsInside } from '../../../src/linter/wording-tags.ts'

/** Uses of medicines that are mostly sold without prescription. */
const overTheCounter: ReadonlySet<unknown> = new Set(['nsaid', 'other'])

export default wordingRule({
  id: 'medicine/prescription-promotion',
  description: 'Promotes a prescription medicine to the public',
  message:
    '"{words}" may be read as promoting a prescription medicine, which the EU and the UK do not allow. Describe the service instead.',
  law: ['eu-2001-83-88', 'uk-hmr', 'uk-cap-12'],
  where: wording => !tagsInside(wording).some(tag => overTheCounter.has(tag.entry.properties['use'])),
})
