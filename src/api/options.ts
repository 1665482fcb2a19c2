import { isAbsolute, normalize } from 'node:path'
import { describe, isRecord, list } from '../config/validate/values.ts'
import { type CacheStrategy, cacheStrategies } from '../engine/cache/strategies.ts'
import { type FixType, fixTypes } from '../engine/fix-types.ts'
import { type ParserChoice, parserChoices } from '../engine/parsers/choices.ts'
import { defaultSuppressionsFile } from '../engine/suppressions.ts'
import type { Concurrency } from '../engine/threads/how-many.ts'
import { isDay } from '../language/day.ts'
import type { LintMessage } from '../linter/types.ts'
import type { Config } from './config.ts'
import { InvalidOptionsError } from './invalid-options-error.ts'
import * as messages from './messages.ts'

/** What a rule filter is asked about. A rule under `auto` may report errors, and so counts as 2. */
export type RuleFilterArgument = { readonly ruleId: string; readonly severity: 1 | 2 }

/** Options of the `ClaimLint` constructor, named as ESLint's. */
export type ClaimLintOptions = {
  /** The folder that paths and globs are relative to; an absolute path. The working folder by default. */
  readonly cwd?: string | undefined
  /** A config by its path, in place of the ones that would be found. `true`: look for none. */
  readonly overrideConfigFile?: string | true | null | undefined
  /** Holds over the config of each file; with `overrideConfigFile: true` it is the whole config. */
  readonly overrideConfig?: Config | null | undefined
  /** Make fixes, in memory: `output` of each result has them. A function is asked for each message. */
  readonly fix?: boolean | ((message: LintMessage) => boolean) | undefined
  /** Make fixes of these kinds only. */
  readonly fixTypes?: readonly FixType[] | null | undefined
  /** False: files are linted whatever the config and `ignorePatterns` ignore. */
  readonly ignore?: boolean | undefined
  /** Globs in the manner of .gitignore, relative to `cwd`, of files to ignore beside those of the config. */
  readonly ignorePatterns?: readonly string[] | null | undefined
  /** False: a pattern that gives nothing to lint is no error. */
  readonly errorOnUnmatchedPattern?: boolean | undefined
  /** True: no patterns are no error and lint nothing. */
  readonly passOnNoPatterns?: boolean | undefined
  /** False: a file that is named and ignored gives no warning. */
  readonly warnIgnored?: boolean | undefined
  /** Which of the rules that are on run. */
  readonly ruleFilter?: ((rule: RuleFilterArgument) => boolean) | undefined
  /** False: directives in articles have no effect. */
  readonly allowInlineConfig?: boolean | undefined
  /** Move what the baseline has to `suppressedMessages`. */
  readonly applySuppressions?: boolean | undefined
  /** The file of the baseline; `claimlint-suppressions.json` in `cwd` by default. */
  readonly suppressionsLocation?: string | undefined
  /** Keep the verdicts of `lintFiles`, and check only what changed. Without effect where `fix` or `stats` is on. */
  readonly cache?: boolean | undefined
  /** The file that they are kept in, or a folder for it; `.claimlintcache` in `cwd` by default. */
  readonly cacheLocation?: string | undefined
  /** How a change is noticed: by size and time of a file (`metadata`, the default) or by what is in it. */
  readonly cacheStrategy?: CacheStrategy | undefined
  /** How many threads `lintFiles` starts; `auto` as many as are worth it, `off` (the default) none. */
  readonly concurrency?: Concurrency | undefined
  /** What reads Markdown. `auto` (the default) is satteri where it loads, remark elsewhere; findings are the same. */
  readonly parser?: ParserChoice | undefined
  /** Tell in `stats` of each result where the time went. */
  readonly stats?: boolean | undefined
  /** Judge dates as if it were this day (ISO). The day it is by default. */
  readonly today?: string | undefined
}

/** The options with their defaults. */
export type ProcessedOptions = {
  readonly [Key in Exclude<keyof ClaimLintOptions, 'today'>]-?: Exclude<ClaimLintOptions[Key], undefined>
} & { readonly today: string | null }

type Check = { readonly expected: string; readonly holds: (value: unknown) => boolean }

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const flag: Check = { expected: 'true or false', holds: value => typeof value === 'boolean' }

const isThreads = (value: number): boolean => Number.isInteger(value) && value >= 1

function oneOf(choices: readonly string[]): Check {
  return { expected: list(choices, 'or'), holds: value => choices.some(choice => choice === value) }
}

const checks: Readonly<Record<keyof ClaimLintOptions, Check>> = {
  cwd: { expected: 'an absolute path', holds: value => isText(value) && isAbsolute(value) },
  overrideConfigFile: {
    expected: 'the path of a config, true (look for none) or null',
    holds: value => value === null || value === true || isText(value),
  },
  overrideConfig: { expected: 'a config or null', holds: value => value === null || isRecord(value) },
  fix: {
    expected: 'true, false or a function',
    holds: value => typeof value === 'boolean' || typeof value === 'function',
  },
  fixTypes: { expected: 'a list or null', holds: value => value === null || Array.isArray(value) },
  ignore: flag,
  ignorePatterns: { expected: 'a list of globs or null', holds: value => value === null || isTexts(value) },
  errorOnUnmatchedPattern: flag,
  passOnNoPatterns: flag,
  warnIgnored: flag,
  ruleFilter: { expected: 'a function', holds: value => typeof value === 'function' },
  allowInlineConfig: flag,
  applySuppressions: flag,
  stats: flag,
  suppressionsLocation: { expected: 'the path of a baseline', holds: isText },
  cache: flag,
  cacheLocation: { expected: 'the path of a file or folder', holds: isText },
  cacheStrategy: oneOf(cacheStrategies),
  concurrency: {
    expected: 'a whole number from 1 on, "auto" or "off"',
    holds: value => value === 'auto' || value === 'off' || (typeof value === 'number' && isThreads(value)),
  },
  parser: oneOf(parserChoices),
  today: {
    expected: 'a day such as "2026-11-22"',
    holds: value => typeof value === 'string' && isDay(value),
  },
}

/** Checks the options and fills in the defaults. Throws an InvalidOptionsError with all that is wrong. */
export function processOptions(options: ClaimLintOptions): ProcessedOptions {
  const problems = problemsOf(options)
  if (problems.length > 0) throw new InvalidOptionsError(problems)
  return {
    cwd: normalize(options.cwd ?? process.cwd()),
    overrideConfigFile: options.overrideConfigFile ?? null,
    overrideConfig: options.overrideConfig ?? null,
    fix: options.fix ?? false,
    fixTypes: options.fixTypes ?? null,
    ignore: options.ignore ?? true,
    ignorePatterns: options.ignorePatterns ?? null,
    errorOnUnmatchedPattern: options.errorOnUnmatchedPattern ?? true,
    passOnNoPatterns: options.passOnNoPatterns ?? false,
    warnIgnored: options.warnIgnored ?? true,
    ruleFilter: options.ruleFilter ?? (() => true),
    allowInlineConfig: options.allowInlineConfig ?? true,
    applySuppressions: options.applySuppressions ?? false,
    suppressionsLocation: options.suppressionsLocation ?? defaultSuppressionsFile,
    cache: options.cache ?? false,
    cacheLocation: options.cacheLocation ?? '.claimlintcache',
    cacheStrategy: options.cacheStrategy ?? 'content',
    concurrency: options.concurrency ?? 'off',
    parser: options.parser ?? 'auto',
    stats: options.stats ?? false,
    today: options.today ?? null,
  }
}

/** What is given may come from JavaScript, so that the types promise nothing. */
function problemsOf(options: unknown): string[] {
  if (!isRecord(options)) return [`Expected a set of options, found ${describe(options)}.`]
  const known = Object.keys(checks)
  const problems: string[] = []
  for (const name of Object.keys(options))
    if (!known.includes(name)) problems.push(messages.unknownOption(name, known))
  for (const [name, { expected, holds }] of Object.entries(checks)) {
    const value = options[name]
    if (value !== undefined && !holds(value)) problems.push(messages.badOption(name, expected, value))
  }
  const types = options['fixTypes']
  for (const type of Array.isArray(types) ? types : []) {
    if (!fixTypes.some(each => each === type)) problems.push(messages.noSuchFixType(String(type), fixTypes))
  }
  return problems
}
