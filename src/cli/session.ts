import type { ConfigOptions, Configs } from '../config/load-config.ts'
import { createStopwatch, type Stopwatch } from '../engine/stopwatch.ts'
import type { TextLinter } from '../engine/types.ts'
import { createWriter, type Io, type Write } from './io.ts'
import type { CliOptions } from './options/table.ts'
import { openProgress, type Progress } from './progress.ts'
import type { Services } from './services.ts'

/** All that one call of the command line works with. */
export type Session = {
  readonly options: CliOptions
  readonly io: Io
  readonly services: Services
  /** Writes to standard output. */
  readonly write: Write
  /** Writes to standard error. */
  readonly say: Write
  readonly debug: boolean
  /** The ISO day by which dated facts and notes are judged. */
  readonly today: string
  readonly loadLinter: () => Promise<TextLinter>
  /** Times that linter (`--stats`). */
  readonly stopwatch?: Stopwatch
  readonly progress: Progress
  /** What the options of the command line say of configuration, wherever it is looked for. Throws a UsageError. */
  readonly configBasis: () => Promise<Omit<ConfigOptions, 'cwd'>>
  /** Configuration under them. Throws a UsageError. */
  readonly openConfigs: () => Promise<Configs>
}

/** Opens a session. What it needs is imported when it is asked for: `--help` and `--version` answer at once. */
export function openSession(options: CliOptions, io: Io, services: Services, debug: boolean): Session {
  const today = options.today ?? services.today()
  let opened: Configs | null = null
  const progress = openProgress(io, debug)
  const stopwatch = options.stats ? createStopwatch() : undefined
  const afterClearing = (write: Write): Write => {
    return text => {
      if (text !== '') progress.clear()
      return write(text)
    }
  }
  return {
    options,
    io,
    services,
    write: afterClearing(createWriter(io.stdout)),
    say: afterClearing(createWriter(io.stderr)),
    debug,
    today,
    progress,
    ...(stopwatch === undefined ? {} : { stopwatch }),
    loadLinter: () => services.loadLinter(today, options.parser, undefined, stopwatch),
    configBasis,
    async openConfigs() {
      const { createConfigs } = await import('../config/load-config.ts')
      const { onlyRules } = await import('./only.ts')
      const basis = await configBasis()
      const narrow = onlyRules(options.only, basis.catalogue)
      const configs = createConfigs({ ...basis, cwd: io.cwd })
      opened ??= { ...configs, forFile: async file => narrow(await configs.forFile(file)) }
      return opened
    },
  }

  async function configBasis(): Promise<Omit<ConfigOptions, 'cwd'>> {
    const { readConfigOptions } = await import('./config-options.ts')
    const catalogue = await services.loadCatalogue()
    const known = options.substance.length === 0 ? null : await substanceNames(services)
    return {
      catalogue,
      configFile: options.config,
      lookup: options.configLookup,
      commandLine: readConfigOptions(options, catalogue, known),
      loadPacks: services.loadPacks,
    }
  }
}

/** The substances that claimlint has facts on; null where nobody can tell. */
export async function substanceNames(services: Services): Promise<readonly string[] | null> {
  return (await services.loadPacks([])).substances ?? null
}
