import { didYouMean } from '../config/closest.ts'
import { formatConfigProblem } from '../config/config-error.ts'
import type { PackProblem } from '../config/packs.ts'
import type { ConfigProblem } from '../config/types.ts'
import type { RegisterEntry } from '../linter/register.ts'
import { neutralise, neutralisePath } from '../report/neutralise.ts'

/*
 * Every error the command line speaks, as prose: what happened, where, what to do. Each is shown on standard error
 * after "claimlint: ". What users typed and what files hold is neutralised, since it ends up in a terminal.
 */

const seeHelp = 'Run "claimlint --help" for all options.'

/** Nothing to lint was named. */
export function noFiles(): string {
  return [
    'no files were named.',
    '  Name files, folders or globs:  claimlint content/ "blog/**/*.md"',
    '  or pass a text:                claimlint --stdin < article.md',
    `  ${seeHelp}`,
  ].join('\n')
}

/** The command line itself is wrong; `problem` comes from the option parser. */
export function badUsage(problem: string): string {
  return `${problem
    .split('\n')
    .map(line => neutralise(line))
    .join('\n  ')}\n  ${seeHelp}`
}

/** Everything wrong with the configuration. */
export function badConfig(problems: readonly ConfigProblem[]): string {
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`
  const lines = problems.map(problem => `  ${neutralise(formatConfigProblem(problem))}`)
  return [`the configuration has ${count}. Nothing was checked.`, ...lines].join('\n')
}

/** `--format` names no formatter. */
export function unknownFormat(name: string, known: readonly string[]): string {
  const hint = didYouMean(name, known)
  return `there is no format "${neutralise(name)}".${hint}\n  Formats: ${known.join(', ')}.`
}

/** `--max-warnings` is no number of warnings. */
export function badMaxWarnings(value: string): string {
  return `--max-warnings expects a whole number such as 0 or 10 (-1: no limit), found "${neutralise(value)}".`
}

/** `--today` is no day of the calendar. */
export function badToday(value: string): string {
  return `--today expects a day such as 2026-11-22, found "${neutralise(value)}".`
}

/** `--jurisdiction` or `--profile` names none. `problem` says what was expected and found. */
export function badOptionValue(option: string, problem: string): string {
  return `${option}: ${neutralise(problem)}`
}

/** `--rule` is not a rule with a setting. */
export function badRuleOption(value: string, problem: string): string {
  return `--rule "${neutralise(value)}" is not understood: ${neutralise(problem)}\n  Write it like --rule "claim/immunity: error".`
}

/** `--stdin` beside files. */
export function stdinWithFiles(): string {
  return '--stdin reads one text from standard input; files cannot be named beside it.\n  Leave out one of the two. --stdin-filename says which file the text is.'
}

/** `--stdin-filename` without `--stdin`. */
export function filenameWithoutStdin(): string {
  return '--stdin-filename only has a meaning with --stdin. Add --stdin, or name the file itself.'
}

/** `--stdin`, but a person sits there. */
export function stdinIsTerminal(): string {
  return '--stdin expects a text on standard input, but nothing is piped into it.\n  Try: claimlint --stdin < article.md'
}

/** `--stdin`, but not one byte came. */
export function stdinIsEmpty(): string {
  return '--stdin received no text. Nothing was checked.\n  Check the command before the pipe. For a file that is empty on purpose, add --stdin-filename.'
}

/** Standard input could not be read. */
export function stdinUnreadable(reason: string): string {
  return `standard input cannot be read: ${neutralise(reason)}.`
}

/** `--why` is not FILE:LINE. */
export function badWhyPlace(value: string): string {
  return `--why expects a file and a line such as article.md:12, found "${neutralise(value)}".`
}

/** `--why` names a line the file does not have. */
export function whyLineTooLarge(file: string, line: number, lines: number): string {
  const count = lines === 1 ? '1 line' : `${lines} lines`
  return `--why: ${neutralisePath(file)} has ${count}, so there is no line ${line}.`
}

/** `--why` names a file that cannot be read as text. */
export function whyUnreadable(file: string, reason: string): string {
  return `--why: ${neutralisePath(file)} cannot be read: ${neutralise(reason)}`
}

/** `--why` beside files or --stdin. */
export function whyAlone(): string {
  return '--why explains one line of one file; other files and --stdin cannot be named beside it.'
}

/** `--test-pack` beside files, --stdin or --why. */
export function testPackAlone(): string {
  return '--test-pack runs the examples of one pack; files, --stdin and --why cannot be named beside it.'
}

/** `--test-pack` names a pack that is broken or cannot be read. */
export function badPack(file: string, { place, message }: PackProblem): string {
  if (place === null) return `--test-pack: ${neutralisePath(file)} cannot be read: ${neutralise(message)}.`
  const at = `${neutralisePath(file)}:${place.line}:${place.column}`
  return `the pack has a problem. Nothing was tested.\n  ${at}: ${neutralise(message)}`
}

/** `--test-pack` names a pack in which nothing can be tested. */
export function nothingToTest(file: string): string {
  return `${neutralisePath(file)} has no rules, and so no examples. Nothing was tested.`
}

/** `--fix` beside `--stdin`. */
export function fixWithStdin(): string {
  return '--fix changes files, and --stdin has none.\n  Try --fix-dry-run with --format json, whose "output" is the fixed text, or --diff.'
}

/** Two of `--fix`, `--fix-dry-run` and `--diff`. */
export function oneFixOnly(): string {
  return '--fix changes files, --fix-dry-run only reports what would be left, and --diff only shows the changes. Choose one.'
}

/** A fixed text could not be written; `reason` is null where the file changed in the meantime. */
export function fixNotWritten(file: string, reason: string | null): string {
  const why = reason === null ? 'it changed while it was checked' : neutralise(reason)
  return `${neutralisePath(file)} was not fixed: ${why}. It is as it was.`
}

/** An approval that no file of the run uses; `met`: its wording stands somewhere, but the approval does not hold there. */
export function unusedApproval(file: string, { id, place }: RegisterEntry, met: boolean): string {
  const at = `${neutralisePath(file)}:${place.line}:${place.column}`
  const why = met
    ? 'its wording stands only where it does not hold (another product, locale or jurisdiction)'
    : 'no sentence has its wording'
  return `note: ${at}: the approval "${neutralise(id)}" is unused: ${why}.`
}

/** The report could not be written to its file. */
export function outputNotWritten(file: string, reason: string): string {
  return `the report cannot be written to ${neutralisePath(file)}: ${neutralise(reason)}.`
}

/** More warnings than --max-warnings allows, and no error. */
export function tooManyWarnings(maximum: number): string {
  return `too many warnings were found (maximum: ${maximum}).`
}

/** Something failed that is a bug of claimlint. */
export function crash(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error)
  return [
    `something went wrong inside claimlint: ${neutralise(what)}`,
    '  This is a bug. Run again with --debug and report what it prints.',
  ].join('\n')
}
