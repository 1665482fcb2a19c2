import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { readMaterial, writeArticle } from './articles.ts'
import { seeded } from './seeded.ts'

/*
 * Streams records through `--stdin-jsonl` and samples the memory of the program meanwhile. Fails when a record is lost,
 * doubled or out of order, when a bad line goes unanswered, or when memory grows. Linux only: it reads /proc.
 */

const root = path.join(import.meta.dirname, '../..')
const cli = path.join(root, 'dist/src/cli/main.js')
const records = Number(process.argv[2] ?? 200_000)
/** Every so many records, a line that is no record. */
const badEvery = 1000
/** Most records are two sentences; every so many, an article. */
const articleEvery = 200
const size = 1500
/** The median of the last quarter may be this much above that of the second. */
const allowed = 1.25

const child = spawn(process.execPath, [cli, '--stdin-jsonl', '--no-config-lookup'], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
const started = performance.now()

/** Resident memory of the program in MB, or null once it is gone. */
function residentNow(): number | null {
  try {
    const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
    return line === null ? null : Number(line[1]) / 1024
  } catch {
    return null
  }
}

async function send(): Promise<void> {
  const material = readMaterial(root)
  const draw = seeded(7)
  const sentence = (): string => {
    const from = draw() < 1 / 8 ? material.claims : material.careful
    return from[Math.floor(draw() * from.length)] ?? ''
  }
  const text = (id: number): string =>
    id % articleEvery === 0 ? writeArticle(material, size, draw) : `${sentence()} ${sentence()}`
  for (let id = 0; id < records; id++) {
    const line = id % badEvery === badEvery - 1 ? '{"id": broken' : JSON.stringify({ id, text: text(id) })
    if (!child.stdin.write(`${line}\n`)) await once(child.stdin, 'drain')
  }
  child.stdin.end()
}

const sent = send()
const closed = once(child, 'close')
const samples: number[] = []
const met = { answered: 0, bad: 0, findings: 0, wrong: 0 }
for await (const line of createInterface({ input: child.stdout })) {
  const answer: { id: number | null; line?: number; error?: string; messages?: unknown[] } = JSON.parse(line)
  const expected = met.answered
  const isBad = expected % badEvery === badEvery - 1
  const isRight = isBad
    ? answer.id === null && answer.line === expected + 1 && typeof answer.error === 'string'
    : answer.id === expected && Array.isArray(answer.messages)
  if (!isRight) met.wrong += 1
  if (isBad) met.bad += 1
  met.findings += answer.messages?.length ?? 0
  met.answered += 1
  if (met.answered % Math.max(1, Math.floor(records / 400)) === 0) {
    const resident = residentNow()
    if (resident !== null) samples.push(resident)
  }
}
await sent
const [code]: (number | null)[] = await closed
const seconds = (performance.now() - started) / 1000

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const quarters = [0, 1, 2, 3].map(quarter => {
  const length = Math.floor(samples.length / 4)
  return samples.slice(quarter * length, (quarter + 1) * length)
})
const [, second = 0, , last = 0] = quarters.map(median)

console.log(
  `${records.toLocaleString('en')} records, ${met.answered.toLocaleString('en')} answers, ${met.bad} of them errors for lines that are no record, ${met.wrong} wrong or out of order; ${met.findings.toLocaleString('en')} findings; exit code ${code}; ${seconds.toFixed(0)} s.`,
)
console.log('| Quarter of the run | Resident memory, median | Highest |')
console.log('| --- | ---: | ---: |')
for (const [index, values] of quarters.entries()) {
  console.log(`| ${index + 1} | ${median(values).toFixed(0)} MB | ${Math.max(...values).toFixed(0)} MB |`)
}
const isFlat = last <= second * allowed
console.log(isFlat ? 'Memory is flat.' : `Memory grew: ${second.toFixed(0)} MB to ${last.toFixed(0)} MB.`)
if (met.answered !== records || met.wrong > 0 || !isFlat || code !== 2) process.exitCode = 1
