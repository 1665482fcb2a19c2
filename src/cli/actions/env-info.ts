import { arch, platform, release } from 'node:os'
import { gitIn } from '../../engine/git/run-git.ts'
import { readLaw } from '../../engine/law.ts'
import { packageRoot } from '../../engine/package-root.ts'
import { describeParser, loadParser } from '../../engine/parsers/load.ts'
import type { Session } from '../session.ts'

/** `--env-info`: writes what a report of a bug should say about the machine. */
export async function writeEnvironment({ io, services, options, write }: Session): Promise<number> {
  const checked = [...readLaw().values()].map(basis => basis.checked).sort()
  const rows = [
    ['claimlint', services.version],
    ['law data', `looked up ${checked[0] ?? '?'} to ${checked.at(-1) ?? '?'}`],
    ['rules', String((await services.loadCatalogue()).length)],
    ['parser', describeParser(await loadParser(options.parser))],
    ['node', process.version],
    ['git', await gitVersion(io.cwd)],
    ['system', `${platform()} ${release()} ${arch()}`],
    ['installed in', packageRoot()],
  ]
  await write(
    `Environment:\n\n${rows.map(([name = '', value]) => `${name.padEnd(14)}${value}`).join('\n')}\n`,
  )
  return 0
}

async function gitVersion(cwd: string): Promise<string> {
  try {
    return (await gitIn(cwd)(['--version'])).toString('utf8').replace(/^git version |\n$/g, '')
  } catch {
    return 'not found'
  }
}
