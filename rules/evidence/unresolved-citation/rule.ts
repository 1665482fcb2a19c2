import { defineRule } from '../../../src/linter/rule.ts'
import { citationRange } from '../../../src/linter/source-words.ts'

export default defineRule({
  meta: {
    id: 'evidence/unresolved-citation',
    input: 'document',
    description: 'Numbered marks and footnotes that lead to no source',
    defaultLevel: 'auto',
    messages: {
      one: '{marks} leads to no source in this article. Add the source, or take the mark and what leans on it out.',
      several:
        '{count} marks lead to no source in this article: {marks}. Add the sources, or take the marks and what leans on them out.',
    },
    law: ['us-ftc-hpcg', 'uk-cap-3'],
    since: '0.1.0',
  },
  // Once a document, at the first one: a missing list is one fault.
  *find({ reading }) {
    const orphans = reading.citations.filter(({ resolved }) => !resolved)
    const first = orphans[0]
    const passage = first && reading.passages.find(({ block }) => block.index === first.block)
    if (!first || !passage) return
    const labels = [...new Set(orphans.map(({ label }) => label))]
    const shown = labels.slice(0, most).join(', ')
    yield {
      place: { passage, range: citationRange(first, passage) },
      messageId: labels.length === 1 ? 'one' : 'several',
      weight: 'medium',
      data: { marks: labels.length > most ? `${shown}, …` : shown, count: labels.length },
    }
  },
})

/** As many marks as a message names. */
const most = 8
