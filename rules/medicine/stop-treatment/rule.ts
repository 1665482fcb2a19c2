import { kindOf } from '../../../src/claims/kinds.ts'
import { wordingRule } from '../../../src/linter/wording-rule.ts'
import { tagsInside } from '../../../src/linter/wording-tags.ts'

/** Stopping these is often the aim of the reader's own treatment: addiction care, the end of a patch, family planning. */
const stoppedOnPurpose: ReadonlySet<unknown> = new Set(['opioid', 'hormone'])

export default wordingRule({
  id: 'medicine/stop-treatment',
  description: 'Tells or tempts readers to stop, cut or refuse a medical treatment',
  message:
    '"{words}" may lead readers to stop a treatment they need. Remove it: no wording makes this advice acceptable.',
  law: ['uk-cap-12', 'eu-2001-83-90', 'au-tga', 'us-ftc-hpcg'],
  where: (wording, { lexicon }) =>
    wording.id === 'throw-away' ||
    !tagsInside(wording).some(
      tag => kindOf(tag.entry, lexicon) === 'medicine' && stoppedOnPurpose.has(tag.entry.properties['use']),
    ),
})
