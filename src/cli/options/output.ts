import { formatterNames } from '../../report/index.ts'
import { either, flag, list, valueOr } from './option.ts'
import { readMaxWarnings, readOutputFile } from './readers.ts'

/** How it is told, and when it fails. */
export const output = {
  format: valueOr(
    '-f, --format <name>',
    `how to report: ${formatterNames.join(', ')}`,
    'stylish',
    name => name,
  ),
  outputFile: list(
    '-o, --output-file <file>',
    'write the report to a file; FORMAT=FILE writes one more beside it (repeatable)',
    readOutputFile,
  ),
  quiet: flag('--quiet', 'report errors only'),
  /** -1: no limit. */
  maxWarnings: valueOr(
    '--max-warnings <number>',
    'fail when there are more warnings than this',
    -1,
    readMaxWarnings,
  ),
  summary: flag('--summary', 'add counts by rule and by folder, on standard error'),
  stats: flag('--stats', 'add where the time went: to each result, and summed up on standard error'),
  exitOnFatalError: flag('--exit-on-fatal-error', 'exit with 2 when a file could not be checked'),
  /** Null: the terminal decides. */
  color: either({ flags: '--color', help: 'use colours' }, { flags: '--no-color', help: 'use no colours' }),
}
