import { didYouMean } from '../../config/closest.ts'
import { neutralise, neutralisePath } from '../../report/neutralise.ts'

/* What `--init` says. */

/** `--init` beside files, --stdin or another action. */
export function initAlone(): string {
  return '--init writes a config into the working folder; files, --stdin and other actions cannot be named beside it.'
}

/** A config stands in the working folder. */
export function configExists(file: string): string {
  return `--init: there is a config already, ${neutralisePath(file)}. It was left as it is.\n  Edit it, or remove it first. docs/configuration.md has every key.`
}

/** `--init` without a terminal. */
export function initNeedsTerminal(): string {
  return '--init asks questions, and there is no terminal to ask them on.\n  Say the answers: claimlint --init --yes --profile commercial --jurisdiction us,eu'
}

/** `--yes` answers the questions of `--init` only. */
export function yesWithoutInit(): string {
  return '--yes only has a meaning with --init, whose questions it answers.'
}

/** The questions were broken off. */
export function initStopped(): string {
  return '--init was stopped. Nothing was written.'
}

/** The config is there. */
export function configWritten(file: string): string {
  return `wrote ${neutralisePath(file)}. Try it: claimlint .`
}

/** The config could not be written. */
export function configNotWritten(file: string, reason: string): string {
  return `the config cannot be written to ${neutralisePath(file)}: ${neutralise(reason)}.`
}

/** A substance that claimlint has no facts on. */
export function unknownSubstance(name: string, known: readonly string[]): string {
  const hint = didYouMean(name.toLowerCase(), known)
  return `claimlint has no facts on "${neutralise(name)}".${hint}`
}
