import type { Wording } from '../../../src/claims/index.ts'
import { words } from '../../../src/claims/index.ts'
import { defineRule } from '../../../src/linter/rule.ts'

/** A note to the writer stands in brackets, unless its wording is marked `bare`; in running text it is talk of sources. */
export default defineRule({
  meta: {
    id: 'evidence/placeholder',
    input: 'wordings',
    description: 'Notes to the writer where a source should stand',
    defaultLevel: 'auto',
    messages: {
      found: '"{words}" stands where a source should be. Link the source or take the sentence out.',
    },
    law: ['us-ftc-hpcg', 'uk-cap-3'],
    since: '0.1.0',
  },
  *find({ reading }) {
    for (const wording of reading.wordings) {
      if (wording.set !== 'evidence/placeholder') continue
      const bare = wording.properties['bare'] === true
      if (bare && (wording.assertion !== 'asserted' || wording.support.grade === 'cited')) continue
      const range = bare ? wording.range : bracketed(wording)
      if (!range) continue
      yield {
        place: { passage: wording.passage, range },
        messageId: 'found',
        weight: 'medium',
        data: { words: words(wording.passage, range), wording: wording.id },
      }
    }
  },
})

const open: ReadonlySet<string> = new Set(['[', '(', '{', '<'])
const closed: ReadonlySet<string> = new Set([']', ')', '}', '>'])

/** The tokens of the wording with the brackets right around it; null without them. */
function bracketed({ passage, range }: Wording): { from: number; to: number } | null {
  const { tokens } = passage.analysis
  const textAt = (index: number): string => tokens.prose.slice(tokens.start[index], tokens.end[index])
  if (range.from === 0 || range.to >= tokens.count) return null
  if (!open.has(textAt(range.from - 1)) || !closed.has(textAt(range.to))) return null
  return { from: range.from - 1, to: range.to + 1 }
}
