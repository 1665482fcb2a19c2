import { expect, test } from 'vitest'
import { linter, recommended } from '../support/linter.ts'

/** How the findings on a claim speak of its source. */
function found(source: string, trustedSources: readonly string[]): string[] {
  const text = `Ginger boosts immunity (${source}).\n`
  const config = { ...recommended(), trustedSources }
  const { messages } = linter.lintText(text, { filePath: 'a.md', config })
  return messages.filter(({ ruleId }) => ruleId === 'claim/immunity').map(({ messageId }) => messageId)
}

const page = '[study](https://lab.example.net/ginger-and-colds)'

test.each<[string, readonly string[], readonly string[]]>([
  [page, [], ['weak']],
  [page, ['lab.example.net'], []],
  [page, ['Example.net'], []],
  [page, ['ample.net'], ['weak']],
  [page, ['net.example'], ['weak']],
  ['[study](https://lab.example.net/)', ['example.net'], ['weak']],
  ['[ginger in mice](https://lab.example.net/ginger-in-mice)', ['example.net'], ['weak']],
  ['[preprint](https://doi.org/10.1101/2020.01.01.123456)', [], ['weak']],
  ['[preprint](https://doi.org/10.1101/2020.01.01.123456)', ['doi:10.1101'], []],
])('%s, trusting %j: %j', (source, trusted, expected) => {
  expect(found(source, trusted)).toEqual(expected)
})
