import { didYouMean } from '../config/closest.ts'
import { formatConfigProblem } from '../config/config-error.ts'
import type { ConfigProblem } from '../config/types.ts'
import { describe, list } from '../config/validate/values.ts'

/*
 * Every error of the Node API, as prose: what was given, what is expected, what to do.
 */

/** All that is wrong with the options of a constructor. */
export function invalidOptions(problems: readonly string[]): string {
  return `Invalid options:\n${problems.map(problem => `- ${problem}`).join('\n')}`
}

/** An option has a value it cannot have; `expected` completes "must be …". */
export function badOption(name: string, expected: string, found: unknown): string {
  return `'${name}' must be ${expected}, found ${describe(found)}.`
}

/** What an option of ESLint's is called here. */
const instead: Readonly<Record<string, string>> = {
  baseConfig: "Use \"extends\" in 'overrideConfig', with 'overrideConfigFile: true'.",
  plugins: "Name plugins in the config, or in 'overrideConfig' with 'overrideConfigFile: true'.",
  globInputPaths: 'A file whose name looks like a glob is taken as the file it is.',
  flags: 'claimlint has no feature flags.',
  rules: "Use 'overrideConfig.rules'.",
  configFile: "Use 'overrideConfigFile'.",
  ignorePattern: "Use 'ignorePatterns'.",
  profile: "Use 'overrideConfig.profile'.",
  jurisdictions: "Use 'overrideConfig.jurisdictions'.",
}

/** There is no such option. */
export function unknownOption(name: string, known: readonly string[]): string {
  const hint = instead[name]
  return `Unknown option '${name}'.${hint === undefined ? didYouMean(name, known) : ` ${hint}`}`
}

/** `fixTypes` names a kind of ESLint's that is none here. */
export function noSuchFixType(name: string, known: readonly string[]): string {
  const why =
    name === 'suggestion' || name === 'layout'
      ? ` Nothing of that kind is fixed: rewordings are suggestions, which a person chooses.`
      : didYouMean(name, known)
  return `'fixTypes' lists ${list(known, 'and')}, found ${describe(name)}.${why}`
}

/** `overrideConfig` holds what cannot be used. */
export function badConfigOption(problem: ConfigProblem): string {
  return formatConfigProblem(problem)
}

/** A key of `overrideConfig` that only a whole config can have. */
export function wholeConfigOnly(key: string): string {
  return `overrideConfig: "${key}" belongs to a whole config. Set 'overrideConfigFile: true', so that 'overrideConfig' is all there is, or write it in the config file.`
}

/** An argument of a method. */
export function badArgument(name: string, expected: string, found: unknown): string {
  return `'${name}' must be ${expected}, found ${describe(found)}.`
}

/** `outputFixes` met a file that is not the one that was linted. */
export function changedSince(filePath: string): string {
  return `${filePath} has changed since it was linted. Its fixes were not written: lint it again.`
}

/** A fixed file cannot be written. */
export function notWritten(filePath: string, reason: string): string {
  return `${filePath} cannot be written: ${reason}. Its fixes were not made.`
}

/** A key that names files, where none are read. */
export function namesFiles(key: string): string {
  return `${key}: lintText reads no files. Use the class ClaimLint, which does.`
}

/** `extends` of a config without files names what is no preset. */
export function presetsOnly(name: string): string {
  return `extends: "${name}" is no preset, and lintText() reads no files. Use "recommended", "strict" or the class ClaimLint.`
}
