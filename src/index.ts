/**
 * The public API for Node. `ClaimLint` lints files and texts as the command line does, in the shape of ESLint's class;
 * `lintText` lints a text at once. The parts are in `claimlint/core`, which needs no Node.
 */

export type { TextOptions } from './api/arguments.ts'
export { ClaimLint } from './api/claimlint.ts'
export type {
  Config,
  InsertConfig,
  OverrideConfig,
  PageConfig,
  RuleConfig,
  RuleSettings,
} from './api/config.ts'
export { type ConfigArgument, defineConfig } from './api/define-config.ts'
export type { LoadedFormatter, ResultsMeta } from './api/formatter.ts'
export { InvalidOptionsError } from './api/invalid-options-error.ts'
export { type LintTextOptions, lintText } from './api/lint-text.ts'
export type { ClaimLintOptions, RuleFilterArgument } from './api/options.ts'
export { ConfigError } from './config/config-error.ts'
export { type ConfigOptions, type Configs, createConfigs } from './config/load-config.ts'
export type { LoadedPacks, LoadPacks, PackProblem } from './config/packs.ts'
export type { ConfigProblem } from './config/types.ts'
export * from './core.ts'
export { CacheError } from './engine/cache/cache-error.ts'
export type { CacheStrategy } from './engine/cache/strategies.ts'
export { loadLinter, loadPacks } from './engine/core.ts'
export type { FixType } from './engine/fix-types.ts'
export type { ParserChoice } from './engine/parsers/choices.ts'
export { ParserError } from './engine/parsers/parser-error.ts'
export type { Concurrency } from './engine/threads/how-many.ts'
export { WorkerError } from './engine/threads/worker-error.ts'
export { ReportError } from './report/report-error.ts'
