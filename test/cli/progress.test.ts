import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { openProgress } from '../../src/cli/progress.ts'

function terminal(isTTY = true): { stderr: Writable & { isTTY: boolean }; text: () => string } {
  let text = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    },
  })
  return { stderr: Object.assign(stream, { isTTY }), text: () => text }
}

test('a long run on a terminal shows how far it is, at most every 100 ms, and takes it away', () => {
  let time = 0
  const { stderr, text } = terminal()
  const progress = openProgress({ stderr, env: {} }, false, () => time)
  for (time = 0; time <= 1150; time += 50) progress.advance(time, 2000)
  progress.clear()
  progress.clear()
  const line = (done: string, filled: number): string =>
    `\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${done} of 2,000 files`
  expect(text()).toBe(`${line('1,000', 12)}${line('1,100', 13)}\r\u001b[K`)
})

test.each([
  ['in a pipe', false, {}, false],
  ['in continuous integration', true, { CI: 'true' }, false],
  ['on a terminal that cannot', true, { TERM: 'dumb' }, false],
  ['beside --debug', true, {}, true],
])('nothing is shown %s', (_, isTTY, env, debug) => {
  let time = 0
  const { stderr, text } = terminal(isTTY)
  const progress = openProgress({ stderr, env }, debug, () => time)
  for (time = 0; time < 5000; time += 200) progress.advance(time, 5000)
  progress.clear()
  expect(text()).toBe('')
})
