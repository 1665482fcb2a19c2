import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { parseRemark } from '../../src/document/parse-remark.ts'
import { loadLexicon } from '../../src/language/lexicon.ts'
import { type ReadProse, readProse, rememberProse } from '../../src/language/read-prose.ts'
import { createLinter } from '../../src/linter/lint-text.ts'
import { lexicon, linter, recommended, tables } from '../support/linter.ts'

/** A reader that keeps what it was asked. */
function counting(): { read: ReadProse; asked: string[] } {
  const asked: string[] = []
  const read: ReadProse = (prose, words) => {
    asked.push(prose)
    return readProse(prose, words)
  }
  return { read, asked }
}

describe('rememberProse', () => {
  it('reads each text once', () => {
    const { read, asked } = counting()
    const remember = rememberProse(read)
    const first = remember('Ginger boosts immunity.', lexicon)
    remember('Tea is warm.', lexicon)
    expect(remember('Ginger boosts immunity.', lexicon)).toBe(first)
    expect(asked).toEqual(['Ginger boosts immunity.', 'Tea is warm.'])
  })

  it('keeps what is asked for again and forgets the rest', () => {
    const { read, asked } = counting()
    const remember = rememberProse(read, 20)
    for (const prose of ['aaaa', 'bbbb', 'cccc', 'aaaa', 'dddd', 'aaaa', 'bbbb']) remember(prose, lexicon)
    expect(asked).toEqual(['aaaa', 'bbbb', 'cccc', 'dddd', 'bbbb'])
  })

  it('reads anew for another lexicon', () => {
    const { read, asked } = counting()
    const remember = rememberProse(read)
    remember('Tea is warm.', lexicon)
    remember('Tea is warm.', loadLexicon(tables))
    expect(asked).toHaveLength(2)
  })

  it('changes nothing of what is found, also where texts repeat', () => {
    const remembering = createLinter({
      parse: parseRemark,
      lexicon,
      rules,
      today: '2026-11-22',
      readProse: rememberProse(),
    })
    const text = '# Ginger\n\nGinger boosts immunity.\n\n> Ginger boosts immunity.\n\nIt cures cancer. [1]\n'
    const options = { filePath: 'a.md', config: recommended() }
    for (const source of [text, text, `${text}\nGinger boosts immunity.\n`, text]) {
      expect(remembering.lintText(source, options)).toEqual(linter.lintText(source, options))
    }
  })
})
