import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLines } from '../../src/cli/lines.ts'

async function linesOf(chunks: readonly Uint8Array[], most = 1000): Promise<(string | number)[]> {
  const found: (string | number)[] = []
  for await (const line of readLines(Readable.from(chunks), most)) {
    found.push(line.kind === 'line' ? `${line.number}:${line.bytes.toString()}` : line.number)
  }
  return found
}

test('lines are the same however the bytes are cut', async () => {
  const text = 'one\n\nzwei ü\r\n日本\n\r\nlast'
  const bytes = Buffer.from(text)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: bytes.length })), async cuts => {
      const places = [0, ...cuts.sort((a, b) => a - b), bytes.length]
      const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end))
      expect(await linesOf(chunks)).toEqual(['1:one', '3:zwei ü\r', '4:日本', '6:last'])
    }),
  )
})

test('a line that is too long is skipped and told, whether it ends or not', async () => {
  const long = Buffer.from('x'.repeat(30))
  const newline = Buffer.from('\n')
  expect(await linesOf([long, long, newline, Buffer.from('b\n'), long], 20)).toEqual([1, '2:b', 3])
})

test('nothing is read before it is asked for', async () => {
  let given = 0
  const source = new Readable({
    highWaterMark: 1,
    read() {
      given += 1
      this.push(given > 1000 ? null : 'line\n')
    },
  })
  const lines = readLines(source, 100)
  await lines.next()
  await lines.next()
  await new Promise(done => setImmediate(done))
  expect(given).toBeLessThan(20)
  await lines.return()
})
