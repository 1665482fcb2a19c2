import { expect, test } from 'vitest'
import { kindOfFile } from '../../../src/linter/lint-text.ts'
import { disableActions } from '../../../src/server/actions/disable.ts'
import { linter, recommended } from '../../support/linter.ts'

const config = recommended('commercial')

const articles = {
  'paragraph.md': '# Ginger\n\nGinger is warm and\nit boosts your immunity.\nIt is hot.\n\nTea is warm.\n',
  'heading.md': 'Ginger\n\n## Ginger boosts your immunity\n\nTea is warm.\n',
  'list.md': '# Ginger\n\nBenefits of ginger:\n\n- tastes sharp\n- boosts your immunity\n- grows in Asia\n',
  'loose-list.md':
    '# Ginger\n\n1. Tastes sharp.\n\n2. It boosts your immunity.\n\n   And more.\n\n3. Grows.\n',
  'quote.md': '# Ginger\n\n> Ginger is warm.\n> Ginger boosts your immunity.\n',
  'table.md':
    '# Ginger\n\n| Herb | Effect |\n| --- | --- |\n| Mint | is cool |\n| Ginger | boosts your immunity |\n',
  'component.mdx': '# Ginger\n\n<Note />\n\nGinger boosts your immunity.\n',
  'windows.md': '# Ginger\r\n\r\nGinger boosts your immunity.\r\n',
  'title.md': '---\ntitle: Ginger boosts your immunity\n---\n\nGinger is warm.\n',
}

/** Each place, with what is offered for it. */
const cases = Object.entries(articles).flatMap(([filePath, source]) => {
  const found = linter.lintText(source, { filePath, config }).messages
  const message = found.find(({ ruleId }) => ruleId === 'claim/immunity')
  if (!message) throw new Error(`nothing is found in ${filePath}`)
  const actions = disableActions(message, { source, kind: kindOfFile(filePath) })
  return actions.map(({ title, edits }) => ({ filePath, source, title, edits }))
})

test.each(cases)('$filePath: $title', ({ filePath, source, edits }) => {
  const [edit] = edits
  if (!edit) throw new Error('no edit')
  const { range, text, cursor = 0 } = edit
  const lint = (reason: string): { open: number; silenced: number; others: string[] } => {
    const comment = `${text.slice(0, cursor)}${reason}${text.slice(cursor)}`
    const after = source.slice(0, range[0]) + comment + source.slice(range[1])
    const { messages, suppressedMessages } = linter.lintText(after, { filePath, config })
    const isIt = ({ ruleId }: { ruleId: string | null }): boolean => ruleId === 'claim/immunity'
    return {
      open: messages.filter(isIt).length,
      silenced: suppressedMessages.filter(isIt).length,
      others: messages.flatMap(({ ruleId, messageId }) => (isIt({ ruleId }) ? [] : [messageId])),
    }
  }
  // Without a reason an error stays, and the directive says what it lacks.
  expect(lint('')).toMatchObject({ open: 1, silenced: 0 })
  expect(lint('')['others']).toContain('no-reason')
  const { open, silenced, others } = lint('quoted from the label')
  expect({ open, silenced }).toEqual({ open: 0, silenced: 1 })
  expect(others).not.toContain('unused')
})
