import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../../rules/index.ts'
import { ruleInfo } from '../../src/engine/rule-info.ts'
import { core } from '../support/core.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { type Situation, type Transcript, transcript } from './transcript.ts'

/** The real linter, as `claimlint` runs it. */
export const realServices = {
  loadCatalogue: async () => rules.map(({ meta }) => meta),
  loadLinter: async (today: string) => core.loadLinter(today),
  loadPacks: core.loadPacks,
  loadCalendar: async () => core.calendar(),
  loadRuleInfo: async () => ruleInfo,
  testPack: core.testPackFile,
}

/**
 * Runs the commands of a scenario one after the other in a copy of its `input` folder and gives the session as a
 * terminal would show it. Lines of `cmd`:
 *
 *     # says what the scenario is about
 *     $ claimlint blog -f json        runs claimlint; NAME=value before it sets the environment, `< file` is piped in;
 *                                     COLUMNS=80 stands for a terminal of that width
 *     $ git add .                     runs git, in silence
 *     $ cp a.md b.md                  also: cat, ls
 */
export async function playScenario(folder: string): Promise<string> {
  const cwd = temporaryFolder()
  const input = join(folder, 'input')
  if (existsSync(input)) cpSync(input, cwd, { recursive: true })
  const parts: string[] = []
  for (const line of readFileSync(join(folder, 'cmd'), 'utf8').trimEnd().split('\n')) {
    parts.push(line)
    if (!line.startsWith('$ ')) continue
    const words = split(line.slice(2))
    const said = words[0] === 'git' ? git(words.slice(1), cwd) : await play(words, cwd)
    if (said !== '') parts.push(said)
  }
  return `${parts.join('\n')}\n`
}

async function play(words: readonly string[], cwd: string): Promise<string> {
  const from = words.findIndex(word => !/^[A-Z_]+=/.test(word))
  const env = Object.fromEntries(words.slice(0, from).map(word => word.split(/=(.*)/s)))
  const [program = '', ...rest] = words.slice(from)
  if (program !== 'claimlint') return shell(program, rest, cwd)
  const pipe = rest.indexOf('<')
  const argv = pipe === -1 ? rest : rest.slice(0, pipe)
  const stdin = pipe === -1 ? {} : { stdin: readFileSync(join(cwd, rest[pipe + 1] ?? '')) }
  const columns = env['COLUMNS'] === undefined ? {} : { columns: Number(env['COLUMNS']) }
  const situation: Situation = { cwd, env, services: realServices, ...stdin, ...columns }
  return written(await transcript(argv, situation))
}

/** Both streams and the exit code. Each line of standard error is marked. */
function written({ stdout, stderr, code }: Transcript): string {
  const errors = stderr === '' ? [] : stderr.replace(/\n$/, '').split('\n')
  return [
    ...(stdout === '' ? [] : [stdout.replace(/\n$/, '')]),
    ...errors.map(line => `stderr│ ${line}`),
    `[exit ${code}]`,
  ].join('\n')
}

function git(args: readonly string[], cwd: string): string {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', '-c', 'init.defaultBranch=main']
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return ''
}

/** The few commands that scenarios need, so that they run anywhere. */
function shell(program: string, args: readonly string[], cwd: string): string {
  const [from = '', to = ''] = args.map(arg => join(cwd, arg))
  switch (program) {
    case 'cat':
      return readFileSync(from, 'utf8').replaceAll(cwd, '<cwd>').replace(/\n$/, '')
    case 'ls':
      return readdirSync(from).sort().join('\n')
    case 'cp':
      writeFileSync(to, readFileSync(from))
      return ''
    default:
      throw new Error(`A scenario has no command "${program}".`)
  }
}

/** Words of a command line; quotes of both kinds keep spaces. */
function split(line: string): string[] {
  return [...line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''),
  )
}
