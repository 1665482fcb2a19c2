import { describe, expect, it } from 'vitest'
import type { LintMessage } from '../../../src/linter/types.ts'
import { disableActions } from '../../../src/server/actions/disable.ts'
import type { Article } from '../../../src/server/actions/edit.ts'

function message(line: number, ruleId: string | null = 'claim/immunity'): LintMessage {
  return { ruleId, severity: 2, message: 'm', messageId: 'unsupported', line, column: 1 }
}

/** The texts that the actions make, with `‸` where the person writes on. */
function made(source: string, line: number, kind: Article['kind'] = 'markdown'): Record<string, string> {
  const texts = disableActions(message(line), { source, kind }).map(({ title, edits }) => {
    const [edit] = edits
    if (!edit) throw new Error('no edit')
    const { range, text, cursor = text.length } = edit
    const marked = `${text.slice(0, cursor)}‸${text.slice(cursor)}`
    const name = /this (\w+)/.exec(title)?.[1] ?? title
    return [name, source.slice(0, range[0]) + marked + source.slice(range[1])] as const
  })
  return Object.fromEntries(texts)
}

const onLine = '<!-- claimlint-disable-line claim/immunity -- ‸ -->'
const onBlock = '<!-- claimlint-disable-next-block claim/immunity -- ‸ -->'
const onFile = '<!-- claimlint-disable-file claim/immunity -- ‸ -->'

describe('disable for the line', () => {
  it.each([
    ['Tea helps.\nIt boosts immunity.\nAnd more.', 2, `Tea helps.\nIt boosts immunity. ${onLine}\nAnd more.`],
    ['It boosts immunity.  \nMore.', 1, `It boosts immunity. ${onLine}  \nMore.`],
    ['It boosts immunity.\\\nMore.', 1, `It boosts immunity. ${onLine}\\\nMore.`],
    ['It boosts immunity.\r\nMore.', 1, `It boosts immunity. ${onLine}\r\nMore.`],
    ['| a | b |\n| --- | --- |\n| tea | boosts |', 3, `| a | b |\n| --- | --- |\n| tea | boosts ${onLine} |`],
    ['- It boosts immunity', 1, `- It boosts immunity ${onLine}`],
  ])('%j', (source, line, expected) => {
    expect(made(source, line)['line']).toBe(expected)
  })

  it('is written as MDX writes comments', () => {
    expect(made('It boosts.', 1, 'mdx')['line']).toBe(
      'It boosts. {/* claimlint-disable-line claim/immunity -- ‸ */}',
    )
  })
})

describe('disable for the block', () => {
  it.each([
    ['One.\n\nTwo\nthree.\n', 4, `One.\n\n${onBlock}\nTwo\nthree.\n`],
    ['# Title\nText.\n', 2, `# Title\n${onBlock}\nText.\n`],
    ['# Title\nText.\n', 1, `${onBlock}\n# Title\nText.\n`],
    ['Benefits:\n\n- one\n\n- two\n', 5, `Benefits:\n\n${onBlock}\n- one\n\n- two\n`],
    ['Benefits:\n- one\n- two\n', 3, `Benefits:\n${onBlock}\n- one\n- two\n`],
    ['| a |\n| - |\n| b |\n', 3, `${onBlock}\n| a |\n| - |\n| b |\n`],
    ['One.\r\n\r\nTwo.', 3, `One.\r\n\r\n${onBlock}\r\nTwo.`],
  ])('%j, line %i', (source, line, expected) => {
    expect(made(source, line)['paragraph']).toBe(expected)
  })
})

describe('disable for the file', () => {
  it.each([
    ['# Tea\n', `${onFile}\n\n# Tea\n`],
    ['---\ntitle: Tea\n---\n\n# Tea\n', `---\ntitle: Tea\n---\n${onFile}\n\n# Tea\n`],
    ['+++\ntitle = "Tea"\n+++\n# Tea\n', `+++\ntitle = "Tea"\n+++\n${onFile}\n\n# Tea\n`],
    ['\uFEFF# Tea\n', `\uFEFF${onFile}\n\n# Tea\n`],
  ])('%j', (source, expected) => {
    expect(made(source, 1)['file']).toBe(expected)
  })
})

describe('where a directive cannot help', () => {
  it('in front matter only the whole file can be named', () => {
    expect(Object.keys(made('---\ntitle: Boosts immunity\n---\n\nTea.\n', 2))).toEqual(['file'])
  })

  it('nothing is offered for messages without a rule, and for files that cannot be read', () => {
    const article: Article = { source: 'x', kind: 'markdown' }
    expect(disableActions(message(1, null), article)).toEqual([])
    expect(disableActions({ ...message(1, 'document/parse-error'), fatal: true }, article)).toEqual([])
  })
})
