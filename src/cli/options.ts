import { Command, CommanderError, Option } from 'commander'
import { isDay } from '../language/day.ts'
import { formatterNames } from '../report/index.ts'
import * as messages from './messages.ts'
import { UsageError } from './usage-error.ts'

/** The command line, read. */
export type CliOptions = {
  readonly patterns: readonly string[]
  readonly config: string | null
  readonly configLookup: boolean
  readonly rules: readonly string[]
  readonly profile: string | null
  readonly jurisdictions: readonly string[]
  readonly format: string
  readonly outputFile: string | null
  readonly stdin: boolean
  readonly stdinFilename: string | null
  /** Null: the terminal decides. */
  readonly color: boolean | null
  /** -1: no limit. */
  readonly maxWarnings: number
  readonly quiet: boolean
  readonly why: string | null
  readonly testPack: string | null
  /** An ISO day; null: the day it is. */
  readonly today: string | null
  readonly fix: boolean
  readonly fixDryRun: boolean
  readonly diff: boolean
  readonly debug: boolean
}

export type Parsed =
  | { readonly kind: 'run'; readonly options: CliOptions }
  /** `--help` or `--version`: text for standard output. */
  | { readonly kind: 'print'; readonly text: string }

/** What of the command line belongs to configuration, still unchecked. */
export type RawConfigLayer = Pick<CliOptions, 'rules' | 'profile' | 'jurisdictions'>

/** Reads arguments (without `node` and the script). Throws a UsageError. */
export function parseArguments(argv: readonly string[], version: string): Parsed {
  let printed = ''
  const command = createCommand(version).configureOutput({
    writeOut: text => {
      printed += text
    },
    writeErr: () => undefined,
  })
  try {
    command.parse([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { kind: 'print', text: printed }
    throw new UsageError(messages.badUsage(error.message.replace(/^error: /, '')), { cause: error })
  }
  return { kind: 'run', options: readOptions(command.args, command.opts<RawOptions>()) }
}

/** What commander gives for the options below. */
type RawOptions = {
  config?: string
  configLookup: boolean
  rule?: string[]
  profile?: string
  jurisdiction?: string[]
  format: string
  outputFile?: string
  stdin?: true
  stdinFilename?: string
  color?: boolean
  maxWarnings?: string
  quiet?: true
  why?: string
  testPack?: string
  today?: string
  fix?: true
  fixDryRun?: true
  diff?: true
  debug?: true
}

function createCommand(version: string): Command {
  return new Command('claimlint')
    .usage('[options] [file|folder|glob...]')
    .description('Finds unsupported health claims and missing notes in Markdown articles.')
    .argument('[patterns...]')
    .helpOption('-h, --help', 'show this help')
    .version(version, '-v, --version', 'show the version')
    .exitOverride()
    .allowExcessArguments(true)
    .configureHelp({ visibleArguments: () => [], helpWidth: 100 })
    .optionsGroup('Configuration:')
    .option('-c, --config <file>', 'use this config and look for no other')
    .addOption(new Option('--no-config-lookup', 'look for no config file'))
    .option('--rule <setting>', 'set a rule, as in --rule "claim/immunity: error" (repeatable)', collect)
    .option('--profile <profile>', 'publisher (informs), commercial (sells) or auto (each page decides)')
    .option(
      '--jurisdiction <list>',
      'whose law to apply: us, eu, uk, au, ca (repeatable, or by comma)',
      commas,
    )
    .option('--today <day>', 'judge dates as if it were this day, as in 2026-11-22')
    .optionsGroup('Input:')
    .option('--stdin', 'read one text from standard input')
    .option('--stdin-filename <file>', 'the file the text of --stdin belongs to')
    .optionsGroup('Fixing:')
    .option('--fix', 'insert the texts that the config gives under "inserts" where they are missing')
    .option('--fix-dry-run', 'the same, but write no file: the report tells what would be left')
    .option('--diff', 'show what --fix would change, in place of the report')
    .optionsGroup('Output:')
    .option('-f, --format <name>', `how to report: ${formatterNames.join(', ')}`, 'stylish')
    .option('-o, --output-file <file>', 'write the report to a file')
    .option('--quiet', 'report errors only')
    .option('--max-warnings <number>', 'fail when there are more warnings than this')
    .addOption(new Option('--color', 'use colours'))
    .addOption(new Option('--no-color', 'use no colours'))
    .optionsGroup('Understanding:')
    .option('--why <file:line>', 'show how the sentences of a line were read')
    .option('--test-pack <file>', 'run the examples of a house pack, and nothing else')
    .option('--debug', 'show details of failures')
    .addHelpText('after', exitCodes)
}

const exitCodes = `
Exit codes:
  0  no errors, and no more warnings than --max-warnings
  1  errors, or too many warnings; with --test-pack: examples that fail
  2  a problem with the command line, the configuration, a pack or claimlint itself

A clean run is no legal advice: it means that no rule found anything to report.`

function readOptions(patterns: readonly string[], raw: RawOptions): CliOptions {
  const options: CliOptions = {
    patterns,
    config: raw.config ?? null,
    configLookup: raw.configLookup,
    rules: raw.rule ?? [],
    profile: raw.profile ?? null,
    jurisdictions: raw.jurisdiction ?? [],
    format: raw.format,
    outputFile: raw.outputFile ?? null,
    stdin: raw.stdin ?? false,
    stdinFilename: raw.stdinFilename ?? null,
    color: raw.color ?? null,
    maxWarnings: readMaxWarnings(raw.maxWarnings ?? '-1'),
    quiet: raw.quiet ?? false,
    why: raw.why ?? null,
    testPack: raw.testPack ?? null,
    today: raw.today === undefined ? null : readToday(raw.today),
    fix: raw.fix ?? false,
    fixDryRun: raw.fixDryRun ?? false,
    diff: raw.diff ?? false,
    debug: raw.debug ?? false,
  }
  checkInput(options)
  return options
}

function checkInput(options: CliOptions): void {
  if ([options.fix, options.fixDryRun, options.diff].filter(Boolean).length > 1)
    throw new UsageError(messages.oneFixOnly())
  if (options.fix && options.stdin) throw new UsageError(messages.fixWithStdin())
  if (options.stdinFilename !== null && !options.stdin) throw new UsageError(messages.filenameWithoutStdin())
  if (options.testPack !== null) {
    if (options.stdin || options.patterns.length > 0 || options.why !== null)
      throw new UsageError(messages.testPackAlone())
    return
  }
  if (options.why !== null) {
    if (options.stdin || options.patterns.length > 0) throw new UsageError(messages.whyAlone())
    return
  }
  if (options.stdin && options.patterns.length > 0) throw new UsageError(messages.stdinWithFiles())
  if (!options.stdin && options.patterns.length === 0) throw new UsageError(messages.noFiles())
}

function readMaxWarnings(value: string): number {
  if (!/^(?:-1|\d{1,9})$/.test(value)) throw new UsageError(messages.badMaxWarnings(value))
  return Number(value)
}

function readToday(value: string): string {
  if (!isDay(value)) throw new UsageError(messages.badToday(value))
  return value
}

function collect(value: string, earlier: string[] = []): string[] {
  return [...earlier, value]
}

function commas(value: string, earlier: string[] = []): string[] {
  return [...earlier, ...value.split(',').map(part => part.trim())]
}
