import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const main = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url))

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a run with %i and leaves the old report whole', async (signal, code) => {
  const folder = mkdtempSync(join(tmpdir(), 'claimlint-signal-'))
  try {
    const article = 'Tea has no side effects.\n\n'.repeat(200)
    const names = Array.from({ length: 400 }, (_, index) => `${index}.md`)
    for (const name of names) writeFileSync(join(folder, name), article)
    writeFileSync(join(folder, 'report.json'), 'old')
    const args = [main, '.', '-f', 'jsonl', '-o', 'report.json', '--debug', '--no-config-lookup']
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    const closed = once(child, 'close')
    let said = ''
    child.stderr.on('data', chunk => {
      said += String(chunk)
      if (said.includes('3/400')) child.kill(signal)
    })
    expect((await closed)[0]).toBe(code)
    expect(said).not.toContain('400/400')
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('old')
    expect(readdirSync(folder).sort()).toEqual([...names, 'report.json'].sort())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
