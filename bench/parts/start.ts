import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeArticles } from '../articles.ts'
import { compare } from '../compare.ts'
import { fillIn, table } from '../page.ts'
import { timeCommand } from '../time-command.ts'
import { command, machine, type Work, writeCorpus } from '../work.ts'

/** Times a process that reads one article, and one that finds everything in its cache, beside Node itself. */
export function timeStart(work: Work): void {
  const { place: article } = writeCorpus(work, 1)
  const configured = path.join(work.folder, 'configured')
  rmSync(configured, { recursive: true, force: true })
  mkdirSync(configured, { recursive: true })
  writeArticles(configured, 1, 9000, work.material)
  const config = path.join(configured, '.claimlintrc.yaml')
  writeFileSync(config, 'extends: recommended\nprofile: publisher\njurisdictions: [us]\n')
  const { place: many } = writeCorpus(work, 2000)
  const cached = [...work.claimlint, '--cache', '--cache-location', path.join(work.folder, 'cache'), many]
  timeCommand(cached)
  const [program = '', script = ''] = work.claimlint
  const compared = compare(
    [
      command('node', 'for the floor', process.execPath, '-p', '0'),
      command('claimlint', 'one article of 9 kB, no config', ...work.claimlint, article),
      command('claimlint', 'one article, a config in YAML', program, script, '--config', config, configured),
      command('claimlint', '2,000 articles, all in the cache', ...cached),
    ],
    Math.max(work.rounds, 9),
    work.tell,
  )
  const rows = compared.map(({ command: { name, does }, seconds, ratio }) => [
    `${name} (${does})`,
    `${(seconds * 1000).toFixed(0)} ms`,
    `${ratio.toFixed(2)}×`,
  ])
  fillIn(work.page, 'start', `${machine()}.\n\n${table(['Process', 'Time', 'In times of node'], rows)}`)
}
