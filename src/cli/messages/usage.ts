import { didYouMean } from '../../config/closest.ts'
import { neutralise, neutralisePath } from '../../report/neutralise.ts'

/*
 * What is wrong with the command line. As every error the command line speaks, it is prose: what happened, where, what
 * to do, shown on standard error after "claimlint: ". What users typed and what files hold is neutralised, since it
 * ends up in a terminal.
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

/** `--max-warnings` is no number of warnings. */
export function badMaxWarnings(value: string): string {
  return `--max-warnings expects a whole number such as 0 or 10 (-1: no limit), found "${neutralise(value)}".`
}

/** `--today` is no day of the calendar. */
export function badToday(value: string): string {
  return `--today expects a day such as 2026-11-22, found "${neutralise(value)}".`
}

/** `--concurrency` is no number of threads. */
export function badConcurrency(value: string): string {
  return `--concurrency expects a whole number from 1 on, "off" or "auto", found "${neutralise(value)}".`
}

/** `--cache-strategy` names none. */
export function badCacheStrategy(value: string, strategies: readonly string[]): string {
  return `--cache-strategy expects one of ${strategies.join(', ')}, found "${neutralise(value)}".`
}

/** `--parser` names none. */
export function badParser(value: string, choices: readonly string[]): string {
  return `--parser expects one of ${choices.join(', ')}, found "${neutralise(value)}".`
}

/** `--jurisdiction` or `--profile` names none. `problem` says what was expected and found. */
export function badOptionValue(option: string, problem: string): string {
  return `${option}: ${neutralise(problem)}`
}

/** `--rule` is not a rule with a setting. */
export function badRuleOption(value: string, problem: string): string {
  return `--rule "${neutralise(value)}" is not understood: ${neutralise(problem)}\n  Write it like --rule "claim/immunity: error".`
}

/** Both ways to say how grave an unused directive is. */
export function oneUnusedSeverity(): string {
  return '--report-unused-disable-directives and --report-unused-disable-directives-severity cannot be used together.\n  The first means the second with "error".'
}

/** Two options that change the baseline, each in its way. */
export function oneSuppressing(one: string, other: string): string {
  return `${one} and ${other} cannot be used together. Choose one, or run twice.`
}

/** An option that changes the baseline, beside `--stdin`. */
export function suppressingStdin(option: string): string {
  return `${option} is about files, and --stdin has none. Name the file itself.`
}

/** `--suppressions-hashed` where no baseline is written. */
export function hashedAlone(): string {
  return '--suppressions-hashed says how the baseline is written. Add --suppress-all, --suppress-rule or --prune-suppressions.'
}

/** `--suppress-rule` names no rule. */
export function unknownSuppressedRule(rule: string, hint: string): string {
  return `--suppress-rule: there is no rule "${neutralise(rule)}".${hint}`
}

/** `--suppressions-location` names no file, and none is to be made. */
export function noSuppressionsFile(file: string): string {
  return `there is no baseline ${neutralisePath(file)}.\n  Check the path, or make it with --suppress-all or --suppress-rule.`
}

/** `--stdin` beside files. */
export function stdinWithFiles(): string {
  return '--stdin reads one text from standard input; files cannot be named beside it.\n  Leave out one of the two. --stdin-filename says which file the text is.'
}

/** `--stdin-filename` without `--stdin`. */
export function filenameWithoutStdin(): string {
  return '--stdin-filename only has a meaning with --stdin. Add --stdin, or name the file itself.'
}

/** `--fix` beside `--stdin`. */
export function fixWithStdin(): string {
  return '--fix changes files, and --stdin has none.\n  Try --fix-dry-run with --format json, whose "output" is the fixed text, or --diff.'
}

/** Two of `--fix`, `--fix-dry-run` and `--diff`. */
export function oneFixOnly(): string {
  return '--fix changes files, --fix-dry-run only reports what would be left, and --diff only shows the changes. Choose one.'
}

/** `--output-file` names no file. */
export function badOutputFile(value: string): string {
  return `--output-file expects a file such as report.txt, or a format and a file such as json=report.json, found "${neutralise(value)}".`
}

/** `--ext` is no extension. */
export function badExtension(value: string): string {
  return `--ext expects extensions such as .txt or .md.erb, found "${neutralise(value)}".`
}

/** `--shard` is not i/n. */
export function badShard(value: string): string {
  return `--shard expects a part and how many there are, such as 1/4 to 4/4, found "${neutralise(value)}".`
}

/** `--ignore-path` cannot be read. */
export function ignorePathUnreadable(file: string, reason: string): string {
  return `--ignore-path: ${neutralisePath(file)} cannot be read: ${neutralise(reason)}.`
}

/** `--staged` or `--since` beside `--stdin`. */
export function gitWithStdin(option: string): string {
  return `${option} asks git which files to check, and --stdin reads one text. Leave out one of the two.`
}

/** `--shard` beside `--stdin`. */
export function shardWithStdin(): string {
  return '--shard takes a part of the files, and --stdin reads one text. Leave out one of the two.'
}

/** `--fix` beside `--staged`. */
export function fixWithStaged(): string {
  return '--fix changes files, and --staged checks what git has staged, not the files.\n  Run --fix without --staged, then stage the files again. --fix-dry-run and --diff show what it would do.'
}

/** `--only` names no rule and no group of rules. */
export function unknownOnly(name: string, hint: string): string {
  return `--only: there is no rule and no group of rules "${neutralise(name)}".${hint}`
}

/** `--fix-type` names a kind of fix that there is not. */
export function badFixType(name: string, known: readonly string[]): string {
  const hint =
    name === 'suggestion' || name === 'layout'
      ? '\n  Nothing of that kind is fixed here: rewordings are suggestions, which a person chooses in an editor.'
      : didYouMean(name, known)
  return `--fix-type expects ${known.join(' or ')}, found "${neutralise(name)}".${hint}`
}

/** `--fix-type` without anything that fixes. */
export function fixTypeWithoutFix(): string {
  return '--fix-type says which fixes to make: add --fix, --fix-dry-run or --diff.'
}

/** An option beside `--stdin-jsonl` that has no meaning there. */
export function notWithJsonl(option: string): string {
  return `${option} has no meaning with --stdin-jsonl, which answers each line with a line of JSON on standard output.`
}

/** `--completion` names no shell that can be taught. */
export function badShell(value: string): string {
  return `--completion expects bash, zsh or fish, found "${neutralise(value)}".`
}

/** `--merge` beside an option that says what to lint or to fix. */
export function mergeLintsNothing(): string {
  return '--merge reports what earlier runs found and lints nothing: --stdin, --staged, --since, --shard and fixes cannot be asked for beside it.'
}
