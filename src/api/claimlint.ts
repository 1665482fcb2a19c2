import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Configs } from '../config/load-config.ts'
import { type Core, ownCore } from '../engine/core.ts'
import { discover } from '../engine/discover.ts'
import { fixesOf } from '../engine/fix-types.ts'
import { ignoresOf } from '../engine/ignores.ts'
import { type LintRun, lintEntries } from '../engine/lint-entries.ts'
import { type LintDependencies, lintFile, lintSource } from '../engine/lint-files.ts'
import { nothingToLint } from '../engine/messages.ts'
import { type LoadedParser, loadParser } from '../engine/parsers/load.ts'
import { ignoredResult } from '../engine/results.ts'
import { ruleInfo } from '../engine/rule-info.ts'
import { createStopwatch, type Stopwatch } from '../engine/stopwatch.ts'
import { openSuppressions } from '../engine/suppressions.ts'
import { systemDay } from '../engine/today.ts'
import type { FileReport, TextLinter } from '../engine/types.ts'
import { readVersion } from '../engine/version.ts'
import type { LintMessage, LintResult, ResolvedConfig } from '../linter/types.ts'
import type { EslintRuleMeta } from '../report/eslint-meta.ts'
import type { FileExtra, Formatter } from '../report/types.ts'
import { readPath, readPatterns, readTextOptions, type TextOptions } from './arguments.ts'
import { filterRules } from './filter-rules.ts'
import { type LoadedFormatter, openFormatter } from './formatter.ts'
import { badArgument } from './messages.ts'
import { findConfigFile, openConfigs } from './open-configs.ts'
import { type ClaimLintOptions, type ProcessedOptions, processOptions } from './options.ts'
import { errorsOf, rememberText, rulesMetaOf, writeOutput } from './results.ts'

/**
 * Lints articles from Node, in the shape of ESLint's `ESLint` class. Configs, tables and packs are read once an object.
 */
export class ClaimLint {
  /** The version of claimlint. */
  static readonly version: string = readVersion()

  readonly #options: ProcessedOptions
  readonly #core: Core
  readonly #stopwatch: Stopwatch | undefined
  #parser: Promise<LoadedParser> | null = null
  readonly #linters = new Map<string, TextLinter>()
  readonly #configs: Configs
  readonly #isIgnored: Configs['isIgnored']
  readonly #configFor: (filePath: string) => Promise<ResolvedConfig>

  /** Throws an InvalidOptionsError that lists all that is wrong with the options. */
  constructor(options: ClaimLintOptions = {}, core: Core = ownCore) {
    this.#options = processOptions(options)
    this.#core = core
    this.#stopwatch = this.#options.stats ? createStopwatch() : undefined
    const { cwd, ignore, ignorePatterns, ruleFilter, allowInlineConfig } = this.#options
    this.#configs = openConfigs(this.#options, core.loadPacks)
    this.#isIgnored = ignoresOf(this.#configs, {
      ignore,
      lists: [{ globs: ignorePatterns ?? [], base: cwd }],
    })
    const filtered = filterRules(ruleFilter, allowInlineConfig)
    this.#configFor = async filePath => filtered(await this.#configs.forFile(filePath))
  }

  /**
   * Lints files, folders and globs: results in the order of the paths. Rejects with an Error for a pattern that gives
   * nothing (unless `errorOnUnmatchedPattern` is false), and with a ConfigError, ParserError, WorkerError or CacheError.
   */
  async lintFiles(patterns: string | readonly string[]): Promise<LintResult[]> {
    const { cwd, passOnNoPatterns, errorOnUnmatchedPattern } = this.#options
    const named = readPatterns(patterns)
    if (named.length === 0 && passOnNoPatterns) return []
    const { entries, unmatched } = await discover(named.length === 0 ? ['.'] : named, {
      cwd,
      isIgnored: this.#isIgnored,
    })
    const [gap] = unmatched
    if (gap && errorOnUnmatchedPattern) throw new Error(nothingToLint(gap))
    const results: LintResult[] = []
    const applied = await this.#baseline()
    for await (const found of lintEntries(entries, this.#run())) {
      const report = { ...found, result: await applied(found.result) }
      const wasIgnored = report.result.messages.some(({ messageId }) => messageId === 'ignored')
      if (!wasIgnored || this.#options.warnIgnored) results.push(this.#resultOf(report))
    }
    return results
  }

  /**
   * Lints a text as if it stood in `filePath`; without one, as `<text>` in the working folder. Gives one result, or none
   * for a path that is ignored where `warnIgnored` is false. Rejects with a ConfigError.
   */
  async lintText(code: string, options: TextOptions = {}): Promise<LintResult[]> {
    const { filePath, warnIgnored = this.#options.warnIgnored } = readTextOptions(code, options)
    const path = resolve(this.#options.cwd, filePath ?? 'text.md')
    if (filePath !== undefined && (await this.#isIgnored(path)))
      return warnIgnored ? [ignoredResult(path)] : []
    const name = filePath === undefined ? '<text>' : path
    const report = await lintSource(code, name, await this.#dependencies(), path)
    if (filePath === undefined) return [this.#resultOf(report)]
    const applied = await this.#baseline()
    return [this.#resultOf({ ...report, result: await applied(report.result) })]
  }

  /** The configuration that holds for a file, which need not exist. Rejects with a ConfigError. */
  async calculateConfigForFile(filePath: string): Promise<ResolvedConfig> {
    return this.#configFor(resolve(this.#options.cwd, readPath(filePath)))
  }

  /** The config file that holds for a file (for the working folder without one); undefined where there is none. */
  async findConfigFile(filePath?: string): Promise<string | undefined> {
    return findConfigFile(this.#options, filePath === undefined ? 'text.md' : readPath(filePath))
  }

  /** Whether a file is ignored. Rejects with a ConfigError. */
  async isPathIgnored(filePath: string): Promise<boolean> {
    return this.#isIgnored(resolve(this.#options.cwd, readPath(filePath)))
  }

  /**
   * A formatter by name, as `--format` takes it: one of ours, or a package or a file made for ESLint. Rejects with a
   * ReportError that says what there is.
   */
  async loadFormatter(name = 'stylish'): Promise<LoadedFormatter> {
    return openFormatter(readPath(name), {
      cwd: this.#options.cwd,
      version: ClaimLint.version,
      rule: ruleInfo,
      extraOf: (result, needs) => this.#extraOf(result, needs),
    })
  }

  /** What ESLint tells formatters of rules, for those that results name. */
  getRulesMetaForResults(results: readonly LintResult[]): Record<string, EslintRuleMeta> {
    return rulesMetaOf(results)
  }

  /** Whether a feature flag is on. claimlint has none. */
  hasFlag(_flag: string): boolean {
    return false
  }

  /** Writes `output` of each result that has one to its file. Rejects where a file cannot be written, or has changed. */
  static async outputFixes(results: readonly LintResult[]): Promise<void> {
    for (const result of results) await writeOutput(result)
  }

  /** The results with their errors alone; those without are left out. */
  static getErrorResults(results: readonly LintResult[]): LintResult[] {
    return errorsOf(results)
  }

  /** A linter with the options that a module exports by default. The module is code: it is run. */
  static async fromOptionsModule(url: URL): Promise<ClaimLint> {
    if (!(url instanceof URL)) throw new TypeError(badArgument('url', 'a URL object', url))
    const module: { readonly default?: ClaimLintOptions } = await import(url.href)
    return new ClaimLint(module.default)
  }

  async #dependencies(): Promise<LintDependencies> {
    return { linter: await this.#linter(this.#today()), ...this.#besideLinter() }
  }

  #run(): LintRun {
    const { cwd, parser, concurrency, cache, cacheLocation, cacheStrategy } = this.#options
    const today = this.#today()
    return {
      ...this.#besideLinter(),
      openLinter: () => this.#linter(today),
      today,
      parser,
      concurrency,
      workerScript: this.#core.workerScript(),
      cache: cache ? { location: cacheLocation, cwd, strategy: cacheStrategy } : null,
      loadCalendar: async () => this.#core.calendar(),
    }
  }

  #besideLinter(): Omit<LintDependencies, 'linter'> {
    return {
      configFor: this.#configFor,
      source: true,
      fix: this.#fix(),
      ...(this.#stopwatch === undefined ? {} : { stopwatch: this.#stopwatch }),
    }
  }

  /** What the baseline makes of results, one of each file; it is read anew for each call. */
  async #baseline(): Promise<(result: LintResult) => Promise<LintResult>> {
    const { cwd, applySuppressions, suppressionsLocation } = this.#options
    if (!applySuppressions) return async result => result
    const suppressions = await openSuppressions(resolve(cwd, suppressionsLocation), {
      configFor: this.#configFor,
      lintFile: async filePath => {
        const dependencies = { ...(await this.#dependencies()), source: false, fix: false }
        return (await lintFile(filePath, dependencies)).result
      },
    })
    return async result => suppressions?.apply(result) ?? result
  }

  /** A process may run for days: the day is asked for each time. */
  #today(): string {
    return this.#options.today ?? systemDay()
  }

  async #linter(today: string): Promise<TextLinter> {
    this.#parser ??= loadParser(this.#options.parser)
    const { parse } = await this.#parser
    const linter = this.#linters.get(today) ?? this.#core.loadLinter(today, undefined, parse, this.#stopwatch)
    this.#linters.clear()
    this.#linters.set(today, linter)
    return linter
  }

  #fix(): boolean | ((message: LintMessage) => boolean) {
    const { fix, fixTypes } = this.#options
    if (fixTypes === null || fix === false) return fix
    const ofType = fixesOf(fixTypes)
    return message => ofType(message) && (fix === true || fix(message))
  }

  /** ESLint's `source`: the text of a result with messages and without `output`. */
  #resultOf({ result, source, before }: FileReport): LintResult {
    const withSource = result.messages.length > 0 && result.output === undefined && source !== null
    const given = withSource ? { ...result, source } : result
    if (before !== null) rememberText(given, before)
    return given
  }

  async #extraOf(result: LintResult, needs: Formatter['needs']): Promise<FileExtra> {
    if (!needs.source && !needs.claims) return { source: null, claims: [] }
    const { filePath } = result
    const source = result.output ?? result.source ?? (await readFile(filePath, 'utf8').catch(() => null))
    if (source === null || !needs.claims) return { source, claims: [] }
    const dependencies = { ...(await this.#dependencies()), fix: false, claims: true }
    const path = resolve(this.#options.cwd, filePath === '<text>' ? 'text.md' : filePath)
    return { source, claims: (await lintSource(source, filePath, dependencies, path)).claims }
  }
}
