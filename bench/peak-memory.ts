import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readMaterial, writeArticles } from './articles.ts'

/*
 * Peak memory of a run over 2,000 and over 20,000 files, by format. Fails when ten times the files take more than 1.5
 * times the memory.
 */

const root = path.join(import.meta.dirname, '../..')
const cli = path.join(root, 'dist/src/cli/main.js')
const allowed = 1.5
const size = 1500

// At its end the program writes its peak to a pipe of its own: kilobytes on every system.
const tell =
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)))'
const hook = `data:text/javascript,${encodeURIComponent(tell)}`

/** Peak resident memory of one run in MB, and its seconds. */
function run(
  folder: string,
  format: string,
): Promise<{ peak: number; seconds: number; code: number | null }> {
  const started = performance.now()
  return new Promise((done, fail) => {
    const args = ['--import', hook, cli, folder, '--no-config-lookup', '-f', format]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] })
    let said = ''
    child.stdio[3]?.on('data', chunk => {
      said += String(chunk)
    })
    child.on('error', fail)
    child.on('close', code => {
      done({ peak: Number(said) / 1024, seconds: (performance.now() - started) / 1000, code })
    })
  })
}

const formats = process.argv.length > 2 ? process.argv.slice(2) : ['stylish', 'jsonl', 'sarif']
const material = readMaterial(root)
const folders = [2_000, 20_000].map(count => {
  const folder = mkdtempSync(path.join(tmpdir(), 'claimlint-memory-'))
  const bytes = writeArticles(folder, count, size, material)
  return { count, folder, megabytes: bytes / 1e6 }
})
try {
  console.log('| Format | Files | MB of text | Seconds | Peak memory | Ratio |')
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |')
  for (const format of formats) {
    let first = 0
    for (const { count, folder, megabytes } of folders) {
      const { peak, seconds, code } = await run(folder, format)
      first ||= peak
      const ratio = peak / first
      console.log(
        `| ${format} | ${count.toLocaleString('en')} | ${megabytes.toFixed(1)} | ${seconds.toFixed(1)} | ${peak.toFixed(0)} MB | ${ratio.toFixed(2)} |`,
      )
      if (ratio > allowed || (code !== 0 && code !== 1)) process.exitCode = 1
    }
  }
} finally {
  for (const { folder } of folders) rmSync(folder, { recursive: true, force: true })
}
