import { ConfigError } from '../config/config-error.ts'
import type { LoadPacks } from '../config/packs.ts'
import type { RuleCatalogue } from '../config/rule-catalogue.ts'
import type { TestedPack } from '../engine/test-pack.ts'
import { systemDay } from '../engine/today.ts'
import type { TextLinter } from '../engine/types.ts'
import { debugText } from './debug.ts'
import { createWriter, type Io } from './io.ts'
import * as messages from './messages.ts'
import { parseArguments } from './options.ts'
import { UsageError } from './usage-error.ts'

/** What the command line is built on. Loaded when needed: `--help` reads no tables. */
export type Services = {
  readonly version: string
  readonly loadCatalogue: () => Promise<RuleCatalogue>
  /** The linter for a run on a day (ISO), by which dated facts and notes are judged. */
  readonly loadLinter: (today: string) => Promise<TextLinter>
  readonly loadPacks: LoadPacks
  /** Runs the examples of the pack at an absolute path. */
  readonly testPack: (path: string, today: string) => Promise<TestedPack>
}

/**
 * The whole command line: arguments in, text out, exit code back (0 nothing to complain about, 1 findings, 2 a problem
 * with usage, configuration or claimlint itself). Never throws and never ends the process.
 */
export async function run(argv: readonly string[], io: Io, services: Services): Promise<number> {
  const say = createWriter(io.stderr)
  try {
    return await runCommand(argv, io, services)
  } catch (error) {
    await say(`claimlint: ${describeFailure(error)}\n`)
    if (wantsDebug(argv, io)) await say(`${debugText(error)}\n`)
    return 2
  }
}

async function runCommand(argv: readonly string[], io: Io, services: Services): Promise<number> {
  const write = createWriter(io.stdout)
  const parsed = parseArguments(argv, services.version)
  if (parsed.kind === 'print') {
    await write(parsed.text)
    return 0
  }
  const { options } = parsed
  const today = options.today ?? systemDay()
  // What follows is imported when it is needed: --help and --version answer at once.
  if (options.testPack !== null) {
    const { reportPackTest } = await import('./test-pack.ts')
    const test = (path: string): Promise<TestedPack> => services.testPack(path, today)
    return reportPackTest(options.testPack, io, write, options.color, test)
  }
  const { createConfigs } = await import('../config/load-config.ts')
  const { readConfigOptions } = await import('./config-options.ts')
  const catalogue = await services.loadCatalogue()
  const configs = createConfigs({
    cwd: io.cwd,
    catalogue,
    configFile: options.config,
    lookup: options.configLookup,
    commandLine: readConfigOptions(options, catalogue),
    loadPacks: services.loadPacks,
  })
  const loadLinter = (): Promise<TextLinter> => services.loadLinter(today)
  if (options.why !== null) {
    const { explainPlace } = await import('./why.ts')
    const linter = await loadLinter()
    await write(await explainPlace(options.why, io.cwd, linter, configs.forFile))
    return 0
  }
  const { lint } = await import('./lint.ts')
  return lint({ options, io, configs, write, loadLinter, debug: wantsDebug(argv, io) })
}

function describeFailure(error: unknown): string {
  if (error instanceof UsageError) return error.message
  if (error instanceof ConfigError) return messages.badConfig(error.problems)
  return messages.crash(error)
}

/** DEBUG is a list shared with other tools; ours is the word claimlint, or everything. */
function wantsDebug(argv: readonly string[], io: Io): boolean {
  const named = (io.env['DEBUG'] ?? '').split(/[\s,]+/)
  return argv.includes('--debug') || named.some(name => name === '*' || name.startsWith('claimlint'))
}
