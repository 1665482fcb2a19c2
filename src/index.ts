/**
 * The public API for Node. `loadLinter()` gives a linter with claimlint's own rules and tables; `createConfigs` finds,
 * checks and resolves configuration as the command line does. The parts are in `claimlint/core`, which needs no Node.
 */

export { ConfigError } from './config/config-error.ts'
export { type ConfigOptions, type Configs, createConfigs } from './config/load-config.ts'
export type { LoadedPacks, LoadPacks, PackProblem } from './config/packs.ts'
export type { ConfigProblem } from './config/types.ts'
export * from './core.ts'
export { loadLinter, loadPacks } from './engine/core.ts'
