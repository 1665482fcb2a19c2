import { describe, expect, it } from 'vitest'
import { removeSentence, replaceProse } from '../../src/document/edit.ts'
import { parseRemark } from '../../src/document/parse-remark.ts'
import { readDocument } from '../../src/document/read.ts'

function blockWith(source: string, piece: string) {
  const { blocks } = readDocument(source, 'markdown', parseRemark)
  for (const block of blocks) {
    const start = block.prose.indexOf(piece)
    if (start !== -1) return { block, span: { start, end: start + piece.length } }
  }
  throw new Error(`"${piece}" is not prose here`)
}

/** The source with a piece of its prose removed or replaced; null where the edit is refused. */
function edited(source: string, piece: string, text?: string): string | null {
  const { block, span } = blockWith(source, piece)
  const edit = text === undefined ? removeSentence(source, block, span) : replaceProse(block, span, text)
  return edit && source.slice(0, edit.range[0]) + edit.text + source.slice(edit.range[1])
}

describe('replacing words', () => {
  it.each([
    ['Ginger boosts it.', 'boosts', 'Ginger may boost it.'],
    ['Ginger **boosts** it.', 'boosts', 'Ginger **may boost** it.'],
    ['---\ntitle: Ginger boosts it\n---\n', 'boosts', '---\ntitle: Ginger may boost it\n---\n'],
  ])('%s', (source, piece, expected) => {
    expect(edited(source, piece, 'may boost')).toBe(expected)
  })

  it.each(['Ginger **boosts** it.', 'Ginger boosts&nbsp;it.', 'Ginger boo*sts* it.'])(
    'refuses words across markup: %s',
    source => {
      expect(edited(source, 'boosts it', 'helps')).toBeNull()
    },
  )
})

describe('removing a sentence', () => {
  it.each([
    ['One here. Two here. Three.', 'Two here.', 'One here. Three.'],
    ['One here. Two here.', 'Two here.', 'One here.'],
    ['One here. Two here.', 'One here.', 'Two here.'],
    ['One here.\nTwo\nhere. Three.', 'Two here.', 'One here.\nThree.'],
    ['- One.\n- Two.\n- Three.\n', 'Two.', '- One.\n- Three.\n'],
    ['- One.\r\n- Two.\r\n', 'Two.', '- One.\r\n'],
    ['1. **Bold** item.\n2. Two.\n', 'Bold item.', '2. Two.\n'],
    ['- One. Two.\n', 'Two.', '- One.\n'],
    ['> - One.\n> - Two.\n', 'One.', '> - Two.\n'],
  ])('%j without %j', (source, piece, expected) => {
    expect(edited(source, piece)).toBe(expected)
  })

  it.each([
    ['One **bold here**. Two.', 'One bold here.'],
    ['# One here.\n', 'One here.'],
    ['---\ntitle: One here.\n---\n', 'One here.'],
    ['| One here. |\n| --- |\n', 'One here.'],
    ['He said "one here. Two there."', 'He said "one here.'],
    ['One here. 2\\. Two there.', 'One here. 2.'],
    ['- One.\n  - Below.\n', 'One.'],
    ['- One.\n\n  More.\n', 'More.'],
    ['One here. - two there.', 'One here.'],
  ])('refuses %j without %j', (source, piece) => {
    expect(edited(source, piece)).toBeNull()
  })
})
