import { words } from '../../../src/claims/index.ts'
import { defineRule } from '../../../src/linter/rule.ts'

export default defineRule({
  meta: {
    id: 'document/register',
    input: 'document',
    description: 'Reports sentences whose approval in the claim register has expired, or has not begun',
    defaultLevel: 'auto',
    messages: {
      expired:
        '"{words}" was approved as {id} by {approver}, until {day}. Have it approved again, or change the sentence.',
      early: '"{words}" is approved as {id} from {day} on. Until then it counts as not approved.',
    },
    weights: { expired: 'medium', early: 'medium' },
    law: ['us-ftc-hpcg', 'uk-cap-3'],
    since: '0.1.0',
  },
  *find({ approvals }) {
    const inForce = approvals.filter(({ standing }) => standing === 'approved')
    for (const { entry, standing, passage, range, span } of approvals) {
      if (standing !== 'expired' && standing !== 'early') continue
      // Another entry may stand for the same words.
      const covered = inForce.some(
        each => each.passage === passage && each.range.from <= range.from && range.to <= each.range.to,
      )
      if (covered) continue
      const { id, approver, approved, expires } = entry
      const day = standing === 'early' ? approved : (expires ?? approved)
      yield {
        place: { span },
        messageId: standing,
        weight: 'medium',
        data: { words: words(passage, range), id, approver, day },
      }
    }
  },
})
