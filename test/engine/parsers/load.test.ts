import { expect, test } from 'vitest'
import { parseRemark } from '../../../src/document/parse-remark.ts'
import { describeParser, loadParser } from '../../../src/engine/parsers/load.ts'
import { ParserError } from '../../../src/engine/parsers/parser-error.ts'

const missing = () => Promise.reject(new Error("Cannot find package 'satteri'\nRequire stack: …"))

test('auto takes satteri where it loads', async () => {
  const loaded = await loadParser('auto', parseRemark)
  expect(describeParser(loaded)).toBe('satteri (native)')
  expect(loaded.parse('# Tea', 'markdown').children).toMatchObject([{ type: 'heading', depth: 1 }])
})

test('auto takes remark where satteri does not load, and says why', async () => {
  const loaded = await loadParser('auto', parseRemark, missing)
  expect(loaded.parse).toBe(parseRemark)
  expect(describeParser(loaded)).toBe(
    "remark (slower: satteri does not load here: Cannot find package 'satteri')",
  )
})

test('remark is taken when it is asked for', async () => {
  const loaded = await loadParser('remark', parseRemark)
  expect(loaded.parse).toBe(parseRemark)
  expect(describeParser(loaded)).toBe('remark')
})

test('satteri that is asked for and missing is one clear error', async () => {
  const failure = await loadParser('satteri', parseRemark, missing).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ParserError)
  expect(String(failure)).toBe(
    "ParserError: the parser satteri cannot be loaded here (Cannot find package 'satteri'). Install it with " +
      '"npm install satteri@0.10.5", or leave out --parser (in the Node API, the option parser): claimlint then reads with remark, slower and with the same findings.',
  )
})
