import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readMaterial, writeArticles } from './articles.ts'
import { fillIn, table } from './page.ts'
import { type Command, commandsFor } from './peers/commands.ts'
import { type Compared, compare } from './peers/compare.ts'
import { installPeers } from './peers/install.ts'
import { folderSteps, lengthSteps, type Step } from './peers/scaling.ts'
import { phrasesOf, writeSetups } from './peers/setups.ts'

const root = process.cwd()
const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '2000' },
    'slow-files': { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: 'peers,one,scaling' },
    peers: { type: 'string', default: path.join(root, 'node_modules/.cache/claimlint-bench/peers') },
  },
})
// Outside of node_modules and of the repository: several programs leave out what lies there.
const work = path.join(tmpdir(), 'claimlint-bench')
const page = path.join(root, 'docs/performance.md')
const rounds = Number(values.rounds)
const material = readMaterial(root)
const claimlint = [process.execPath, path.join(root, 'dist/claimlint.cjs'), '--no-config-lookup']
const tell = (line: string): void => console.error(line)
const machine = `${cpus().length} cores, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}

function writeCorpus(count: number): { readonly folder: string; readonly bytes: number } {
  const folder = path.join(work, `articles-${count}`)
  rmSync(folder, { recursive: true, force: true })
  return { folder, bytes: writeArticles(folder, count, 9000, material) }
}

function rows(compared: readonly Compared[], bytes: number): readonly (readonly string[])[] {
  return compared.map(({ command, seconds, megabytes: peak, ratio }) => [
    `${command.name} (${command.does})`,
    `${seconds.toFixed(2)} s`,
    `${ratio.toFixed(2)}×`,
    `${(bytes / 1e6 / seconds).toFixed(1)} MB/s`,
    peak === null ? '–' : `${peak.toFixed(0)} MB`,
  ])
}

const head = ['Program', 'Time', 'In claimlint’s times', 'Speed', 'Peak memory']

function peers(): void {
  installPeers(root, values.peers)
  const setups = path.join(work, 'setups')
  writeSetups(setups, values.peers, phrasesOf(root, 300))
  const hasRipgrep = spawnSync('rg', ['--version']).status === 0
  const all = (articles: string): readonly Command[] =>
    commandsFor({ articles, peers: values.peers, setups, root }, hasRipgrep)
  const many = writeCorpus(Number(values.files))
  const some = values['slow-files'] === values.files ? many : writeCorpus(Number(values['slow-files']))
  const parts = [
    { count: values.files, ...many, commands: all(many.folder).filter(({ slow }) => many === some || !slow) },
    ...(many === some ? [] : [{ count: values['slow-files'], ...some, commands: all(some.folder) }]),
  ].map(({ count, bytes, commands }) => {
    tell(`${count} articles, ${megabytes(bytes)} MB`)
    const compared = compare(commands, rounds, tell)
    return `${count} articles, ${megabytes(bytes)} MB:\n\n${table(head, rows(compared, bytes))}`
  })
  fillIn(page, 'peers', [`Medians of ${rounds} interleaved rounds; ${machine}.`, ...parts].join('\n\n'))
}

function oneArticle(): void {
  const folder = path.join(work, 'one')
  mkdirSync(folder, { recursive: true })
  const { folder: articles } = writeCorpus(1)
  const command = (name: string, does: string, ...argv: string[]): Command => ({
    name,
    does,
    argv,
    slow: false,
  })
  const compared = compare(
    [
      command('node', 'node -e 0, for the floor', process.execPath, '-e', 'console.log(0)'),
      command('claimlint', 'one article of 9 kB, no config', ...claimlint, articles),
    ],
    Math.max(rounds, 9),
    tell,
  )
  const shown = compared.map(({ command: { name, does }, seconds, ratio }) => [
    `${name} (${does})`,
    `${(seconds * 1000).toFixed(0)} ms`,
    `${ratio.toFixed(2)}×`,
  ])
  fillIn(page, 'one', `${machine}.\n\n${table(['Process', 'Time', 'In times of node'], shown)}`)
}

function scaling(): void {
  const shown = (steps: readonly Step[]): string => {
    const compared = compare(
      steps.map(({ command }) => command),
      Math.min(rounds, 3),
      tell,
    )
    return table(
      ['Input', 'Size', 'Time', 'Per MB', 'Peak memory'],
      compared.map(({ command, seconds, megabytes: peak }, at) => {
        const bytes = steps[at]?.bytes ?? 0
        return [
          command.name,
          `${megabytes(bytes)} MB`,
          `${seconds.toFixed(2)} s`,
          `${(seconds / (bytes / 1e6)).toFixed(2)} s`,
          peak === null ? '–' : `${peak.toFixed(0)} MB`,
        ]
      }),
    )
  }
  const folders = folderSteps(path.join(work, 'folders'), [100, 2000, 20_000], material, claimlint)
  const lengths = lengthSteps(path.join(work, 'lengths'), [1e3, 1e6, 5e7], material, claimlint)
  fillIn(page, 'scaling', `${machine}.\n\n${shown(folders)}\n\n${shown(lengths)}`)
}

const parts = values.only.split(',')
if (parts.includes('peers')) peers()
if (parts.includes('one')) oneArticle()
if (parts.includes('scaling')) scaling()
