import { Command, CommanderError, type Option } from 'commander'
import * as messages from '../messages/usage.ts'
import { UsageError } from '../usage-error.ts'
import { checkOptions } from './check.ts'
import { type CliOptions, groups } from './table.ts'

export type Parsed =
  | { readonly kind: 'run'; readonly options: CliOptions }
  /** `--help` or `--version`: text for standard output. */
  | { readonly kind: 'print'; readonly text: string }

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
  const options = { ...command.opts<Omit<CliOptions, 'patterns'>>(), patterns: command.args }
  checkOptions(options)
  return { kind: 'run', options }
}

/** The command with every option of the table, in its groups. */
export function createCommand(version: string): Command {
  const command = new Command('claimlint')
    .usage('[options] [file|folder|glob...]')
    .description('Finds unsupported health claims and missing notes in Markdown articles.')
    .argument('[patterns...]')
    .helpOption('-h, --help', 'show this help')
    .version(version, '-v, --version', 'show the version')
    .exitOverride()
    .allowExcessArguments(true)
    .configureHelp({ visibleArguments: () => [], helpWidth: 100, optionDescription })
    .addHelpText('after', exitCodes)
  for (const [heading, group] of groups) {
    command.optionsGroup(`${heading}:`)
    for (const { declared } of Object.values(group)) for (const option of declared) command.addOption(option)
  }
  return command
}

/** Commander would also show the values that stand for "not given". */
function optionDescription({ description, defaultValue }: Option): string {
  return typeof defaultValue === 'string' ? `${description} (default: "${defaultValue}")` : description
}

const exitCodes = `
Exit codes:
  0  no errors, and no more warnings than --max-warnings
  1  errors, or too many warnings; with --test-pack: examples that fail
  2  a problem with the command line, the configuration, a pack or claimlint itself

A clean run is no legal advice: it means that no rule found anything to report.`
